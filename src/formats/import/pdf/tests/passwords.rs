//! Files that ask for a password, by each way of enciphering.

use super::super::read_with_password;
use super::*;
use lopdf::encryption::crypt_filters::{Aes128CryptFilter, Aes256CryptFilter, CryptFilter};
use lopdf::encryption::{EncryptionState, EncryptionVersion, Permissions};
use std::collections::BTreeMap;
use std::sync::Arc;

const WAYS: [&str; 4] = ["RC4, 40 bits", "RC4, 128 bits", "AES, 128 bits", "AES, 256 bits"];

fn encrypted_by(way: &str, owner: &str, user: &str) -> Vec<u8> {
    let mut document = document(vec![content(&column(40.0, 700.0, &["Skyddad text"]))]);
    let filters = |filter: Arc<dyn CryptFilter>| BTreeMap::from([(b"StdCF".to_vec(), filter)]);
    let (owner_password, user_password, permissions) = (owner, user, Permissions::empty());
    let (stream_filter, string_filter) = (b"StdCF".to_vec(), b"StdCF".to_vec());
    let version = match way {
        "RC4, 40 bits" => EncryptionVersion::V1 { document: &document, owner_password, user_password, permissions },
        "RC4, 128 bits" => {
            EncryptionVersion::V2 { document: &document, owner_password, user_password, key_length: 128, permissions }
        }
        "AES, 128 bits" => EncryptionVersion::V4 {
            document: &document,
            encrypt_metadata: true,
            crypt_filters: filters(Arc::new(Aes128CryptFilter)),
            stream_filter,
            string_filter,
            owner_password,
            user_password,
            permissions,
        },
        _ => EncryptionVersion::V5 {
            encrypt_metadata: true,
            crypt_filters: filters(Arc::new(Aes256CryptFilter)),
            file_encryption_key: &[7; 32],
            stream_filter,
            string_filter,
            owner_password,
            user_password,
            permissions,
        },
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    bytes(document)
}

fn encrypted(owner: &str, user: &str) -> Vec<u8> {
    encrypted_by("RC4, 128 bits", owner, user)
}

#[test]
fn protected_files_open_with_the_empty_password_or_say_so() {
    assert_eq!(read(&encrypted("ägare", ""), &Uncancelled).unwrap().text, "Skyddad text");
    assert_eq!(read(&encrypted("owner", "user"), &Uncancelled), Err(ImportError::Protected));
}

#[test]
fn each_way_of_enciphering_opens_with_its_password() {
    for way in WAYS {
        let open = |bytes: &[u8], password| read_with_password(bytes, password, &Uncancelled).map(|import| import.text);
        let only_owner = encrypted_by(way, "owner", "");
        assert_eq!(open(&only_owner, None), Ok("Skyddad text".to_owned()), "{way}");
        let closed = encrypted_by(way, "owner", "user");
        assert_eq!(open(&closed, None), Err(ImportError::Protected), "{way}");
        assert_eq!(open(&closed, Some("resu")), Err(ImportError::WrongPassword), "{way}");
        assert_eq!(open(&closed, Some("user")), Ok("Skyddad text".to_owned()), "{way}");
    }
}

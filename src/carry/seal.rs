//! Sealing and signing: AES-256-GCM under the study's key, Ed25519 under each copy's own. All of it is OpenSSL's.

use openssl::pkey::{Id, PKey, Private};
use openssl::sign::{Signer, Verifier};
use openssl::symm::{Cipher, decrypt_aead, encrypt_aead};
use zeroize::Zeroizing;

const NONCE: usize = 12;
const TAG: usize = 16;
pub const KEY: usize = 32;
/// Sizes tell little: none is smaller, and each is one of eight in every doubling.
const SMALLEST: usize = 4096;

fn random<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

/// A key of a new study.
pub fn fresh_key() -> Option<Zeroizing<Vec<u8>>> {
    Some(Zeroizing::new(random::<KEY>()?.to_vec()))
}

/// How long what is so long is made.
fn padded(length: usize) -> usize {
    let step = (length.checked_next_power_of_two().unwrap_or(length) / 16).max(SMALLEST);
    length.div_ceil(step).max(1) * step
}

/// Makes bytes unreadable, and any change of them known, to all who have not the key.
pub fn seal(key: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    let mut plain = Zeroizing::new(Vec::with_capacity(padded(content.len() + 8)));
    plain.extend_from_slice(&u64::try_from(content.len()).ok()?.to_be_bytes());
    plain.extend_from_slice(content);
    let length = padded(plain.len());
    plain.resize(length, 0);
    let (nonce, mut tag) = (random::<NONCE>()?, [0_u8; TAG]);
    let sealed = encrypt_aead(Cipher::aes_256_gcm(), key, Some(&nonce), b"mening 1", &plain, &mut tag).ok()?;
    Some([&nonce[..], &sealed, &tag].concat())
}

/// `None` for what is not whole, was changed, or was sealed under another key.
pub fn unseal(key: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let (nonce, rest) = bytes.split_first_chunk::<NONCE>()?;
    let (sealed, tag) = rest.split_last_chunk::<TAG>()?;
    if key.len() != KEY {
        return None;
    }
    let plain = Zeroizing::new(decrypt_aead(Cipher::aes_256_gcm(), key, Some(nonce), b"mening 1", sealed, tag).ok()?);
    let (length, content) = plain.split_first_chunk::<8>()?;
    content.get(..usize::try_from(u64::from_be_bytes(*length)).ok()?).map(<[u8]>::to_vec)
}

/// What a copy signs with, and what others know its signature by.
pub struct Signing {
    pub secret: Zeroizing<Vec<u8>>,
    pub public: Vec<u8>,
}

impl Signing {
    pub fn fresh() -> Option<Signing> {
        Signing::of(&PKey::generate_ed25519().ok()?)
    }

    pub fn from_secret(secret: &[u8]) -> Option<Signing> {
        Signing::of(&PKey::private_key_from_raw_bytes(secret, Id::ED25519).ok()?)
    }

    fn of(key: &PKey<Private>) -> Option<Signing> {
        Some(Signing { secret: Zeroizing::new(key.raw_private_key().ok()?), public: key.raw_public_key().ok()? })
    }

    pub fn sign(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let key = PKey::private_key_from_raw_bytes(&self.secret, Id::ED25519).ok()?;
        Signer::new_without_digest(&key).ok()?.sign_oneshot_to_vec(bytes).ok()
    }
}

pub fn is_signed(public: &[u8], bytes: &[u8], signature: &[u8]) -> bool {
    let Ok(key) = PKey::public_key_from_raw_bytes(public, Id::ED25519) else { return false };
    Verifier::new_without_digest(&key).and_then(|mut by| by.verify_oneshot(signature, bytes)).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_comes_back_whole_or_not_at_all() {
        let (key, other) = (fresh_key().unwrap(), fresh_key().unwrap());
        for length in [0, 1, 5000, 100_000] {
            let content = vec![7_u8; length];
            let sealed = seal(&key, &content).unwrap();
            assert_eq!(unseal(&key, &sealed), Some(content));
            assert_eq!(unseal(&other, &sealed), None);
            assert_eq!(unseal(&key, &sealed[..sealed.len() - 1]), None);
            for at in [0, NONCE, sealed.len() / 2, sealed.len() - 1] {
                let mut changed = sealed.clone();
                changed[at] ^= 1;
                assert_eq!(unseal(&key, &changed), None, "{at}");
            }
        }
    }

    #[test]
    fn lengths_tell_little() {
        let lengths: std::collections::BTreeSet<usize> = (0..1_000_000).step_by(997).map(padded).collect();
        assert!(lengths.len() < 70, "{}", lengths.len());
        assert!((1..1_000_000).step_by(997).all(|n| padded(n) >= n && padded(n) <= n + n / 7 + SMALLEST));
    }

    #[test]
    fn a_signature_is_one_copys_over_one_text() {
        let (one, other) = (Signing::fresh().unwrap(), Signing::fresh().unwrap());
        let signature = one.sign(b"words").unwrap();
        assert!(is_signed(&one.public, b"words", &signature));
        assert!(!is_signed(&other.public, b"words", &signature));
        assert!(!is_signed(&one.public, b"word", &signature));
        let again = Signing::from_secret(&one.secret).unwrap();
        assert_eq!(again.public, one.public);
    }
}

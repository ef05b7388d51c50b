//! Pages of an encrypted project, opened one by one as SQLCipher 4 publishes its format: AES-256-CBC, and for each
//! page its own start and an HMAC-SHA512 over both and the page's number.

use super::super::log::PAGE;
use super::super::secret::Key;
use openssl::hash::MessageDigest;
use openssl::pkcs5::pbkdf2_hmac;
use openssl::pkey::PKey;
use openssl::sign::Signer;
use openssl::symm::{self, Crypter, Mode};
use zeroize::Zeroizing;

/// What stands at the end of each page: where the cipher starts, and the sum.
pub const RESERVED: usize = START + SUM;
const START: usize = 16;
const SUM: usize = 64;
const SALT: usize = 16;
const KEY: usize = 32;

pub struct Cipher {
    key: Zeroizing<Vec<u8>>,
    sums: Zeroizing<Vec<u8>>,
}

impl Cipher {
    /// From a key in SQLCipher's own form, `x'…'`: 32 bytes and the salt.
    pub fn of(key: &Key) -> Option<Cipher> {
        let digits = key.spec.strip_prefix("x'")?.strip_suffix('\'')?;
        let bytes: Option<Vec<u8>> = (0..digits.len() / 2)
            .map(|at| digits.get(2 * at..2 * at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()))
            .collect();
        let bytes = Zeroizing::new(bytes?);
        let (key, salt) = bytes.split_at_checked(KEY).filter(|(_, salt)| salt.len() == SALT)?;
        let salt: Vec<u8> = salt.iter().map(|byte| byte ^ 0x3a).collect();
        let mut sums = Zeroizing::new(vec![0; KEY]);
        pbkdf2_hmac(key, &salt, 2, MessageDigest::sha512(), &mut sums).ok()?;
        Some(Cipher { key: Zeroizing::new(key.to_vec()), sums })
    }

    /// The page that these bytes are, if they are one and whole.
    pub fn decrypted(&self, number: u32, stored: Vec<u8>) -> Option<Vec<u8>> {
        // The first page begins with the salt, which stands where an open file says what it is.
        let from = if number == 1 { SALT } else { 0 };
        let (body, sum) = (stored.get(from..PAGE - SUM)?, stored.get(PAGE - SUM..)?);
        let signing = PKey::hmac(&self.sums).ok()?;
        let mut signer = Signer::new(MessageDigest::sha512(), &signing).ok()?;
        signer.update(body).ok()?;
        signer.update(&number.to_le_bytes()).ok()?;
        if signer.sign_to_vec().ok()? != sum {
            return None;
        }
        let (text, start) = body.split_at_checked(body.len() - START)?;
        let mut crypter = Crypter::new(symm::Cipher::aes_256_cbc(), Mode::Decrypt, &self.key, Some(start)).ok()?;
        crypter.pad(false);
        let mut open = vec![0; text.len() + START];
        let read = crypter.update(text, &mut open).ok()?;
        let read = read + crypter.finalize(open.get_mut(read..)?).ok()?;
        let mut page = vec![0; from];
        page.extend_from_slice(open.get(..read)?);
        page.resize(PAGE, 0);
        Some(page)
    }
}

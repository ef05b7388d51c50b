//! stub
pub fn language(_t: &str) -> Option<&'static str> {
    None
}

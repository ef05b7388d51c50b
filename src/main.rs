//! The program: a window.
fn main() {
    if let Err(message) = mening::ui::run(std::env::args_os().nth(1).map(Into::into)) {
        eprintln!("mening: {message}");
        std::process::exit(1);
    }
}

//! The program: a window, or a command.

fn main() -> std::process::ExitCode {
    mening::cli::run()
}

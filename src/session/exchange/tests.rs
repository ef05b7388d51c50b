//! What of another program's project is here, and what of ours comes out.

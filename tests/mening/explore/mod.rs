//! Explore: what questions find, against cases with known answers and against an evaluation by brute force over plain rows
//! that shares no code with the program. `MENING_EXPLORE=10000` asks so many questions of random studies, `MENING_SEED`
//! of others.

mod brute;
mod drawn;
mod filters;
mod hits;
mod known;
mod near;
mod places;
mod random;

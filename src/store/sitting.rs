//! A sitting: writing that goes on without a long pause, since the project was opened. Only in one does a step go on.

use crate::model::StepId;
use std::time::{Duration, SystemTime};

/// So long without writing ends a sitting.
const PAUSE: Duration = Duration::from_secs(15 * 60);

/// The step that was written last since the project was opened, and when.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sitting(Option<(StepId, SystemTime)>);

impl Sitting {
    pub fn wrote(step: StepId, at: SystemTime) -> Sitting {
        Sitting(Some((step, at)))
    }

    /// Whether what is written at this time goes on with a step. The clock, which also counts while the machine sleeps,
    /// may have been set back meanwhile.
    pub fn goes_on(self, step: StepId, at: SystemTime) -> bool {
        self.0.is_some_and(|(newest, written)| {
            let pause = at.duration_since(written).unwrap_or_else(|back| back.duration());
            newest == step && pause < PAUSE
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_another_step_or_a_new_opening_ends_a_sitting() {
        let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        let (step, sitting) = (StepId(7), Sitting::wrote(StepId(7), at));
        assert!(sitting.goes_on(step, at + PAUSE - Duration::from_secs(1)));
        assert!(sitting.goes_on(step, at - Duration::from_secs(2)), "a clock is put right now and then");
        assert!(!sitting.goes_on(step, at + PAUSE));
        assert!(!sitting.goes_on(step, at - PAUSE));
        assert!(!sitting.goes_on(StepId(6), at));
        assert!(!Sitting::default().goes_on(step, at));
    }
}

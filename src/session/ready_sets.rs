//! The criteria sets that come with the program: what each asks, by the keys of its messages.

use super::criteria::SetFile;
use crate::model::Lang;
use crate::say::Wording::{self, *};
use crate::session::action::NewCriterion;
// There is a wording of this name, too.
use std::option::Option::None;

/// A set: its name, its scale with the lowest rating first, and its criteria.
struct Ready {
    name: Wording,
    ratings: &'static [Wording],
    criteria: &'static [Asked],
}

/// A criterion: the part of its set that it stands in, its name, and what it asks.
type Asked = (Option<Wording>, Wording, Wording);

const YES_OR_NO: &[Wording] = &[CriteriaRatingNo, CriteriaRatingPartly, CriteriaRatingYes];

/// For analyses of goals, of means and ends, and of implementation, for process and outcome, for participation, for
/// agreements; and an empty one.
const SETS: &[Ready] = &[
    Ready {
        name: CriteriaSetGoalAnalysis,
        ratings: YES_OR_NO,
        criteria: &[
            (Some(CriteriaGoalPartTheGoals), CriteriaGoalClarity, CriteriaGoalClarityAsks),
            (Some(CriteriaGoalPartTheGoals), CriteriaGoalMeasurability, CriteriaGoalMeasurabilityAsks),
            (Some(CriteriaGoalPartTheGoals), CriteriaGoalRealism, CriteriaGoalRealismAsks),
            (Some(CriteriaGoalPartTheGoals), CriteriaGoalCommonGround, CriteriaGoalCommonGroundAsks),
            (Some(CriteriaGoalPartTheProblem), CriteriaGoalTieToTheProblem, CriteriaGoalTieToTheProblemAsks),
            (Some(CriteriaGoalPartTheProblem), CriteriaGoalLimits, CriteriaGoalLimitsAsks),
        ],
    },
    Ready {
        name: CriteriaSetMeansEndsAnalysis,
        ratings: YES_OR_NO,
        criteria: &[
            (Some(CriteriaMeansPartTheMeasures), CriteriaMeansReasoning, CriteriaMeansReasoningAsks),
            (Some(CriteriaMeansPartTheMeasures), CriteriaMeansGrounds, CriteriaMeansGroundsAsks),
            (Some(CriteriaMeansPartTheMeasures), CriteriaMeansSufficiency, CriteriaMeansSufficiencyAsks),
            (Some(CriteriaMeansPartTheCauses), CriteriaMeansAimAtCauses, CriteriaMeansAimAtCausesAsks),
            (Some(CriteriaMeansPartTheCauses), CriteriaMeansSideEffects, CriteriaMeansSideEffectsAsks),
        ],
    },
    Ready {
        name: CriteriaSetImplementationAnalysis,
        ratings: YES_OR_NO,
        criteria: &[
            (Some(CriteriaDonePartWhatWasDone), CriteriaDoneDoneAsPlanned, CriteriaDoneDoneAsPlannedAsks),
            (Some(CriteriaDonePartWhatWasDone), CriteriaDoneReach, CriteriaDoneReachAsks),
            (Some(CriteriaDonePartWhatWasDone), CriteriaDoneExtent, CriteriaDoneExtentAsks),
            (Some(CriteriaDonePartTheConditions), CriteriaDoneUnderstanding, CriteriaDoneUnderstandingAsks),
            (Some(CriteriaDonePartTheConditions), CriteriaDoneCapability, CriteriaDoneCapabilityAsks),
            (Some(CriteriaDonePartTheConditions), CriteriaDoneWill, CriteriaDoneWillAsks),
        ],
    },
    Ready {
        name: CriteriaSetProcessGoalAndOutcomeGoal,
        ratings: YES_OR_NO,
        criteria: &[
            (None, CriteriaKindsProcessGoal, CriteriaKindsProcessGoalAsks),
            (None, CriteriaKindsOutcomeGoal, CriteriaKindsOutcomeGoalAsks),
        ],
    },
    Ready {
        name: CriteriaSetFromReceiverToCoCreator,
        ratings: &[
            CriteriaRatingPassiveReceiver,
            CriteriaRatingInformed,
            CriteriaRatingConsulted,
            CriteriaRatingTakingPart,
            CriteriaRatingCoCreator,
        ],
        criteria: &[
            (None, CriteriaSaySayOverTheProblem, CriteriaSaySayOverTheProblemAsks),
            (None, CriteriaSaySayOverTheMeasures, CriteriaSaySayOverTheMeasuresAsks),
            (None, CriteriaSayOwnInitiatives, CriteriaSayOwnInitiativesAsks),
        ],
    },
    Ready {
        name: CriteriaSetChecklistForACollaborationAgreement,
        ratings: YES_OR_NO,
        criteria: &[
            (
                Some(CriteriaAgreementPartKnowledge),
                CriteriaAgreementCurrentPicture,
                CriteriaAgreementCurrentPictureAsks,
            ),
            (
                Some(CriteriaAgreementPartKnowledge),
                CriteriaAgreementSharedViewOfTheProblem,
                CriteriaAgreementSharedViewOfTheProblemAsks,
            ),
            (
                Some(CriteriaAgreementPartKnowledge),
                CriteriaAgreementAnalysisOfCauses,
                CriteriaAgreementAnalysisOfCausesAsks,
            ),
            (
                Some(CriteriaAgreementPartKnowledge),
                CriteriaAgreementTheResidentsView,
                CriteriaAgreementTheResidentsViewAsks,
            ),
            (Some(CriteriaAgreementPartDirection), CriteriaAgreementPriorities, CriteriaAgreementPrioritiesAsks),
            (
                Some(CriteriaAgreementPartDirection),
                CriteriaAgreementMeasurableGoals,
                CriteriaAgreementMeasurableGoalsAsks,
            ),
            (Some(CriteriaAgreementPartDirection), CriteriaAgreementTimeLimits, CriteriaAgreementTimeLimitsAsks),
            (Some(CriteriaAgreementPartAction), CriteriaAgreementPlanOfMeasures, CriteriaAgreementPlanOfMeasuresAsks),
            (
                Some(CriteriaAgreementPartAction),
                CriteriaAgreementMeasuresTiedToCauses,
                CriteriaAgreementMeasuresTiedToCausesAsks,
            ),
            (Some(CriteriaAgreementPartAction), CriteriaAgreementResponsibility, CriteriaAgreementResponsibilityAsks),
            (Some(CriteriaAgreementPartAction), CriteriaAgreementMeans, CriteriaAgreementMeansAsks),
            (
                Some(CriteriaAgreementPartOrganisation),
                CriteriaAgreementNamedCoOrdinator,
                CriteriaAgreementNamedCoOrdinatorAsks,
            ),
            (
                Some(CriteriaAgreementPartOrganisation),
                CriteriaAgreementAForumThatMeets,
                CriteriaAgreementAForumThatMeetsAsks,
            ),
            (
                Some(CriteriaAgreementPartOrganisation),
                CriteriaAgreementSupportOfTheLeaders,
                CriteriaAgreementSupportOfTheLeadersAsks,
            ),
            (Some(CriteriaAgreementPartLearning), CriteriaAgreementFollowUp, CriteriaAgreementFollowUpAsks),
            (Some(CriteriaAgreementPartLearning), CriteriaAgreementRevision, CriteriaAgreementRevisionAsks),
            (
                Some(CriteriaAgreementPartOpenness),
                CriteriaAgreementPromiseToTheResidents,
                CriteriaAgreementPromiseToTheResidentsAsks,
            ),
        ],
    },
    Ready { name: CriteriaSetEmptySet, ratings: &[], criteria: &[] },
];

/// The sets in a language.
pub fn ready(lang: Lang) -> Vec<SetFile> {
    let said = |wording: &Wording| wording.say(lang).to_owned();
    let criterion = |(part, name, question): &Asked| NewCriterion {
        name: said(name),
        question: said(question),
        part: part.as_ref().map(said).unwrap_or_default(),
        outcome: *name == CriteriaKindsOutcomeGoal,
    };
    let set = |set: &Ready| SetFile {
        name: said(&set.name),
        ratings: set.ratings.iter().map(said).collect(),
        criteria: set.criteria.iter().map(criterion).collect(),
    };
    SETS.iter().map(set).collect()
}

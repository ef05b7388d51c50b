//! What can go wrong with a team.

use crate::error_from_message;
use crate::model::{Lang, Message};
use crate::say;
use std::path::PathBuf;

#[derive(Debug)]
pub enum TeamError {
    /// The project is of no team.
    None,
    /// It is of one already.
    Already { folder: String },
    /// There is a team in that folder already.
    Taken { folder: PathBuf },
    /// A copy without an invitation.
    NotInvited,
    /// The folder is not there, or no team's.
    NoFolder { folder: PathBuf },
    /// Another study's team.
    OtherStudy { folder: PathBuf },
    /// The project itself lies in the folder that is synchronised.
    Inside { folder: PathBuf },
    /// The system gave no random numbers, or a letter could not be written.
    NotSealed,
}

impl Message for TeamError {
    fn message(&self, lang: Lang) -> String {
        match self {
            TeamError::None => say::team_the_project_is_of_no_team(lang).to_owned(),
            TeamError::Already { folder } => say!(lang, team_the_project_is_of_one_already, p = folder),
            TeamError::Taken { folder } => say!(lang, team_there_is_one_in_p_already, p = folder.display()),
            TeamError::NotInvited => say::team_the_copy_has_no_invitation(lang).to_owned(),
            TeamError::NoFolder { folder } => say!(lang, team_p_is_not_there_or_no_teams, p = folder.display()),
            TeamError::OtherStudy { folder } => say!(lang, team_p_is_of_another_study, p = folder.display()),
            TeamError::Inside { folder } => say!(lang, team_the_project_lies_in_p, p = folder.display()),
            TeamError::NotSealed => say::team_the_change_could_not_be_sealed(lang).to_owned(),
        }
    }
}

error_from_message!(TeamError);

//! What the guard looks at in each table: words and headings, and whom the quoted passages belong to.

use super::*;

const DOCUMENT: DocumentId = DocumentId(1);

/// The words of each participant, ten code points after each other: `Coded` speaks first.
const PEOPLE: [&str; 7] = ["Coded", "Unit", "Finding", "Assessment", "Memo", "Noted", "Contrasted"];

fn passage(person: &str) -> Passage {
    let at = PEOPLE.iter().position(|known| *known == person).unwrap() as u32 * 10;
    Passage::new(at + 2, at + 8)
}

fn evidence(claim: Claim, person: &str) -> Evidence {
    Evidence {
        id: EvidenceId(1),
        guid: Guid::fresh(),
        claim,
        number: 1,
        document: DOCUMENT,
        passage: passage(person),
        against: false,
        quote: String::new(),
        condensation: String::new(),
    }
}

fn coding(id: i64, code: i64, passage: Passage) -> Coding {
    Coding { id: CodingId(id), guid: Guid::fresh(), document: DOCUMENT, code: CodeId(code), coder: CoderId(1), passage }
}

fn code(id: i64) -> Code {
    Code {
        id: CodeId(id),
        guid: Guid::fresh(),
        parent: None,
        name: format!("kod {id}"),
        definition: String::new(),
        include: String::new(),
        exclude: String::new(),
        example: String::new(),
        origin: Origin::default(),
        color: "#d9822b".to_owned(),
        digit: None,
        created: String::new(),
    }
}

fn case(id: i64) -> Case {
    let (name, kind, description) = (format!("fall {id}"), String::new(), String::new());
    Case { id: CaseId(id), guid: Guid::fresh(), parent: None, name, kind, description }
}

/// A document of seven speakers, in case 1: of each another use is made.
fn study() -> Study {
    let participant = |at: usize| Participant {
        id: ParticipantId(at as i64 + 1),
        guid: Guid::fresh(),
        name: PEOPLE[at].to_owned(),
        role: "roll".to_owned(),
        cases: Vec::new(),
    };
    let turn = |at: usize| Spoken {
        passage: Passage::new(at as u32 * 10, at as u32 * 10 + 10),
        words: Pos(at as u32 * 10),
        label: "R".to_owned(),
        participant: Some(ParticipantId(at as i64 + 1)),
        interviewer: false,
        time: None,
    };
    let unit = MeaningUnit {
        id: UnitId(1),
        guid: Guid::fresh(),
        document: DOCUMENT,
        passage: passage("Unit"),
        relevance: Relevance::Essential,
        condensation: String::new(),
        interpretation: String::new(),
        theme: None,
        coder: CoderId(1),
        answers: Vec::new(),
    };
    let memo = Memo {
        id: MemoId(1),
        guid: Guid::fresh(),
        title: String::new(),
        kind: String::new(),
        text: "t".to_owned(),
        on: Some(MemoOn::Coding(CodingId(2))),
        changed: String::new(),
    };
    let row = |id, about| ContrastRow { id: ContrastRowId(id), about };
    Study {
        documents: vec![crate::analysis::study::DocumentRow {
            id: DOCUMENT,
            guid: Guid::fresh(),
            name: "A".to_owned(),
            kind: String::new(),
            date: "2024-05".to_owned(),
            level: String::new(),
            language: String::new(),
            characters: 70,
            words: 14,
            codings: 3,
            units: 1,
        }],
        cases: vec![case(1), case(2)],
        links: vec![CaseLink { id: CaseLinkId(1), case: CaseId(1), document: DOCUMENT, passage: None, tick: 0 }],
        participants: (0..PEOPLE.len()).map(participant).collect(),
        spoken: [(DOCUMENT, (0..PEOPLE.len()).map(turn).collect())].into(),
        codes: vec![code(1), code(2), code(3)],
        codings: vec![
            coding(1, 1, passage("Coded")),
            coding(2, 2, passage("Noted")),
            coding(3, 3, passage("Contrasted")),
        ],
        units: vec![unit],
        contrasts: vec![Contrast {
            id: ContrastId(1),
            guid: Guid::fresh(),
            name: "k".to_owned(),
            cases: vec![CaseId(1), CaseId(2)],
            rows: vec![row(1, RowAbout::Code(CodeId(3)))],
        }],
        memos: vec![memo],
        evidence: vec![
            evidence(Claim::Finding(FindingId(1)), "Finding"),
            evidence(Claim::Assessment(AssessmentId(1)), "Assessment"),
            evidence(Claim::Memo(MemoId(1)), "Memo"),
        ],
        consents: vec![Consent { given: "2024-05-01".to_owned(), ..Consent::unknown(ParticipantId(99)) }],
        ..Study::default()
    }
}

/// The participants that the guard says have given no consent.
fn without_consent(name: TableName, study: &Study, chosen: &Chosen) -> Vec<String> {
    let table = Table { title: String::new(), columns: Vec::new(), rows: Vec::new(), group_by: None };
    let remarks = check(name, &table, study, chosen, &Finder::new(&[], &[]), 0);
    let name = |remark: Remark| match remark.concern {
        Concern::NoConsent { participant } => participant,
        other => panic!("{other:?}"),
    };
    remarks.into_iter().map(name).collect()
}

#[test]
fn of_each_table_all_who_are_quoted_in_it_have_consented() {
    let claims = ["Assessment", "Finding", "Memo"];
    let study = study();
    for name in TableName::iter() {
        let expected: &[&str] = match name {
            TableName::Excerpts => &["Coded", "Contrasted", "Noted"],
            TableName::Condensations => &["Unit"],
            TableName::Contrast => &["Assessment", "Contrasted", "Finding", "Memo", "Unit"],
            TableName::Memos => &["Assessment", "Finding", "Memo", "Noted"],
            TableName::Assessments | TableName::Activities | TableName::MeansEnds | TableName::Hypotheses => &claims,
            TableName::Codebook
            | TableName::Documents
            | TableName::Cases
            | TableName::Participants
            | TableName::Themes
            | TableName::Journal => &[],
        };
        assert_eq!(without_consent(name, &study, &Chosen::default()), expected, "{name:?}");
    }
}

#[test]
fn only_what_was_chosen_is_looked_at() {
    let mut study = study();
    study.codes[2].parent = Some(CodeId(2));
    let of_codes = |codes: &[i64]| Chosen { codes: codes.iter().copied().map(CodeId).collect(), ..Chosen::default() };
    let of_cases = |cases: &[i64]| Chosen { cases: cases.iter().copied().map(CaseId).collect(), ..Chosen::default() };
    for (name, chosen, expected) in [
        (TableName::Excerpts, of_codes(&[1]), &["Coded"][..]),
        (TableName::Excerpts, of_codes(&[2]), &["Contrasted", "Noted"]),
        (TableName::Excerpts, of_cases(&[1]), &["Coded", "Contrasted", "Noted"]),
        (TableName::Excerpts, of_cases(&[2]), &[]),
        (TableName::Condensations, of_cases(&[2]), &[]),
        (TableName::Contrast, of_cases(&[2]), &[]),
    ] {
        assert_eq!(without_consent(name, &study, &chosen), expected, "{name:?} {chosen:?}");
    }
}

#[test]
fn whoever_says_a_part_of_a_passage_is_quoted() {
    let mut study = study();
    for (start, end, expected) in [
        (0, 10, &["Coded"][..]),
        (9, 11, &["Coded", "Unit"]),
        (10, 20, &["Unit"]),
        (5, 25, &["Coded", "Finding", "Unit"]),
        (70, 80, &[]),
    ] {
        study.codings = vec![coding(1, 1, Passage::new(start, end))];
        assert_eq!(without_consent(TableName::Excerpts, &study, &Chosen::default()), expected, "{start}–{end}");
    }
}

#[test]
fn a_register_asks_of_everybody_and_no_register_of_nobody() {
    let mut study = study();
    study.codings = vec![coding(1, 1, passage("Coded"))];
    let hers = Consent::unknown(ParticipantId(1));
    let dated = |consent: Consent| Consent { given: "2024-05-01".to_owned(), ..consent };
    let other = dated(Consent::unknown(ParticipantId(2)));
    for (consents, missing) in [
        (vec![], false),
        // What only a consent can give begins a register; a refusal alone does not.
        (vec![hers.clone()], true),
        (vec![Consent { quotes: false, ..hers.clone() }], false),
        (vec![Consent { quotes: false, ..Consent::unknown(ParticipantId(2)) }], false),
        (vec![other.clone()], true),
        (vec![other.clone(), hers.clone()], true),
        (vec![other.clone(), dated(hers.clone())], false),
        // Whose words leave no project needs to be asked of nothing.
        (vec![other.clone(), Consent { quotes: false, ..hers.clone() }], false),
        (vec![other, Consent { withdrawn: "2024-06-01".to_owned(), ..hers }], false),
    ] {
        study.consents = consents;
        let found = without_consent(TableName::Excerpts, &study, &Chosen::default());
        assert_eq!(found.is_empty(), !missing, "{:?}", study.consents);
    }
}

#[test]
fn quotes_point_at_as_many_participants_as_share_case_role_and_date() {
    let mut study = study();
    study.consents = Vec::new();
    study.participants[6].role = "chef".to_owned();
    let pointed = |study: &Study, person: &str, fewest: u32| -> Option<usize> {
        let remarks = check_quoted(study, &[(DOCUMENT, passage(person))], fewest);
        assert!(remarks.len() < 2, "{remarks:?}");
        remarks.into_iter().next().map(|remark| match remark.concern {
            Concern::FewParticipants { case, role, date, participants } => {
                assert_eq!((case.as_str(), date.as_str()), ("fall 1", "2024-05"));
                assert_eq!(remark.words, format!("fall 1 · {role} · 2024-05"));
                participants
            }
            other => panic!("{other:?}"),
        })
    };
    for (person, fewest, expected) in [
        ("Coded", 0, None),
        ("Coded", 1, None),
        ("Coded", 6, None),
        ("Coded", 7, Some(6)),
        ("Contrasted", 1, None),
        ("Contrasted", 2, Some(1)),
    ] {
        assert_eq!(pointed(&study, person, fewest), expected, "{person} of at least {fewest}");
    }
    // The same person in two turns is one.
    study.spoken.get_mut(&DOCUMENT).unwrap()[1].participant = Some(ParticipantId(1));
    assert_eq!(pointed(&study, "Coded", 6), Some(5));
}

#[test]
fn names_and_identifiers_are_found_in_headings_cells_and_terms() {
    let known = Known { name: "Solveig".to_owned(), kind: NameKind::Person, pseudonym: "Karin".to_owned() };
    let finder = Finder::new(&[known], &[]).marking(true);
    let column = |key: &str, heading: &str, kind| Column { key: key.to_owned(), heading: heading.to_owned(), kind };
    let table = Table {
        title: String::new(),
        columns: vec![
            column("a", "Solveigs ord", ColumnKind::Prose),
            column("color", "Färg", ColumnKind::Label),
            column("id", "id", ColumnKind::Id),
            column("kind", "Slag", ColumnKind::Label),
            column("n", "Antal", ColumnKind::Number),
        ],
        rows: vec![
            vec![
                Cell::text("inget"),
                Cell::text("#d9822b"),
                Cell::text("[Solveig]"),
                Cell::Term { key: "x".to_owned(), label: "hos Solveig".to_owned() },
                Cell::Integer(4),
            ],
            vec![
                Cell::text("ring 070-123 45 67 eller skriv till a@b.se, se www.kommunen.se"),
                Cell::Empty,
                Cell::Empty,
                Cell::text("[telefonnummer] [e-mail address] [withdrawn] [återkallat] [i karantän] [Hagström]"),
                Cell::Empty,
            ],
        ],
        group_by: None,
    };
    let found = check(TableName::Codebook, &table, &Study::default(), &Chosen::default(), &finder, 0);
    let found: Vec<_> =
        found.iter().map(|known| (known.row, known.column.as_str(), known.words.as_str(), &known.concern)).collect();
    assert_eq!(
        found,
        [
            (0, "Solveigs ord", "Solveigs", &Concern::Name(NameKind::Person)),
            (1, "Slag", "Solveig", &Concern::Name(NameKind::Person)),
            (2, "Solveigs ord", "070-123 45 67", &Concern::Identifier(NameKind::Telephone)),
            (2, "Solveigs ord", "a@b.se", &Concern::Identifier(NameKind::Email)),
            (2, "Slag", "[Hagström]", &Concern::Name(NameKind::Marked)),
        ]
    );
    for (_, _, _, concern) in found {
        assert_ne!(concern.message(Lang::En), concern.message(Lang::Sv));
    }
}

#[test]
fn names_run_together_in_accounts_and_addresses_do_not_leave() {
    let known = |name: &str| Known { name: name.to_owned(), pseudonym: "X".to_owned(), kind: NameKind::Person };
    let finder = crate::analysis::names::Finder::new(&[known("Sten Lind"), known("Bergkvist")], &[]);
    for (text, leaves) in [
        ("Se @stenlind.", false),
        ("@sten_lind sade", false),
        ("och @Bergkvist84", false),
        ("på /sten-lind, sedan", false),
        ("https://www.exempel.se/om/StenLind/?id=1", false),
        ("www.stenlind.se", false),
        ("StenLind skrev", false),
        ("sten_lind", false),
        ("@abergkvist", false),
        ("@rosenlind", true),
        ("https://exempel.se/stenar/lindar", true),
        ("kommunen/regionen och/eller", true),
        ("t.ex. 10:30, kl.7", true),
        ("åäö/@stenlind–ö", false),
    ] {
        assert_eq!(in_text(text, 0, "", &finder).is_empty(), leaves, "{text}");
    }
}

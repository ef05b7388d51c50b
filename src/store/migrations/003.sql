-- The theme table over any two axes; activities, means and ends; the course of hypotheses and codes;
-- what answers a question; keywords of interviews; moments of recordings. Rebuilt tables keep their rows.

-- What is written where two places of different axes meet; which of them is the row is a matter of the view.
create table new_theme_cell (
  id integer primary key,
  guid text not null unique,
  case_id integer references "case" (id) on delete cascade,
  group_id integer references "case" (id) on delete cascade,
  theme_id integer references theme (id) on delete cascade,
  code_id integer references code (id) on delete cascade,
  question_id integer references question (id) on delete cascade,
  role text,
  level text,
  kind text,
  time text,
  text text not null,
  check ((case_id is not null) + (group_id is not null) + (theme_id is not null) + (code_id is not null)
    + (question_id is not null) + (role is not null) + (level is not null) + (kind is not null)
    + (time is not null) = 2)
) strict;
insert into new_theme_cell (id, guid, case_id, theme_id, text) select id, guid, case_id, theme_id, text from theme_cell;
drop table theme_cell;
alter table new_theme_cell rename to theme_cell;
create unique index theme_cell_place on theme_cell (ifnull(case_id, 0), ifnull(group_id, 0), ifnull(theme_id, 0),
  ifnull(code_id, 0), ifnull(question_id, 0), ifnull(role, ''), ifnull(level, ''), ifnull(kind, ''), ifnull(time, ''));
create index theme_cell_group on theme_cell (group_id);
create index theme_cell_theme on theme_cell (theme_id);
create index theme_cell_code on theme_cell (code_id);
create index theme_cell_question on theme_cell (question_id);

-- What a case planned to do and what became of it.
create table activity (
  id integer primary key,
  guid text not null unique,
  case_id integer not null references "case" (id) on delete cascade,
  name text not null check (name <> ''),
  planned text not null default '',
  carried_out text not null default '',
  extent text not null default '' check (extent in ('', 'full', 'partly', 'none', 'unplanned')),
  deviation text not null default '',
  reason text not null default '',
  position integer not null default 0,
  unique (case_id, name)
) strict;

-- The link from a means to the end it is to serve, as a claim.
create table means_ends (
  id integer primary key,
  guid text not null unique,
  case_id integer not null references "case" (id) on delete cascade,
  means text not null check (means <> ''),
  ends text not null check (ends <> ''),
  text text not null default '',
  position integer not null default 0,
  unique (case_id, means, ends)
) strict;

create table new_evidence (
  id integer primary key,
  guid text not null unique,
  statement_id integer references statement (id) on delete cascade,
  theme_cell_id integer references theme_cell (id) on delete cascade,
  finding_id integer references finding (id) on delete cascade,
  assessment_id integer references assessment (id) on delete cascade,
  memo_id integer references memo (id) on delete cascade,
  activity_id integer references activity (id) on delete cascade,
  means_ends_id integer references means_ends (id) on delete cascade,
  document_id integer not null references document (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  against integer not null default 0 check (against in (0, 1)),
  quote text not null,
  condensation text not null default '',
  check (0 <= start and start < "end"),
  check ((statement_id is not null) + (theme_cell_id is not null) + (finding_id is not null)
    + (assessment_id is not null) + (memo_id is not null) + (activity_id is not null) + (means_ends_id is not null) = 1)
) strict;
insert into new_evidence (id, guid, statement_id, theme_cell_id, finding_id, assessment_id, memo_id, document_id,
  start, "end", against, quote, condensation)
select id, guid, statement_id, theme_cell_id, finding_id, assessment_id, memo_id, document_id,
  start, "end", against, quote, condensation from evidence;
drop table evidence;
alter table new_evidence rename to evidence;
create index evidence_document on evidence (document_id, start);
create index evidence_statement on evidence (statement_id);
create index evidence_theme_cell on evidence (theme_cell_id);
create index evidence_finding on evidence (finding_id);
create index evidence_assessment on evidence (assessment_id);
create index evidence_memo on evidence (memo_id);
create index evidence_activity on evidence (activity_id);
create index evidence_means_ends on evidence (means_ends_id);

create table new_lost_evidence (
  id integer primary key,
  participant_id integer not null references participant (id) on delete cascade,
  statement_id integer references statement (id) on delete cascade,
  theme_cell_id integer references theme_cell (id) on delete cascade,
  finding_id integer references finding (id) on delete cascade,
  assessment_id integer references assessment (id) on delete cascade,
  memo_id integer references memo (id) on delete cascade,
  activity_id integer references activity (id) on delete cascade,
  means_ends_id integer references means_ends (id) on delete cascade,
  at text not null,
  check ((statement_id is not null) + (theme_cell_id is not null) + (finding_id is not null)
    + (assessment_id is not null) + (memo_id is not null) + (activity_id is not null) + (means_ends_id is not null) = 1)
) strict;
insert into new_lost_evidence (id, participant_id, statement_id, theme_cell_id, finding_id, assessment_id, memo_id, at)
select id, participant_id, statement_id, theme_cell_id, finding_id, assessment_id, memo_id, at from lost_evidence;
drop table lost_evidence;
alter table new_lost_evidence rename to lost_evidence;
create index lost_evidence_participant on lost_evidence (participant_id);
create index lost_evidence_statement on lost_evidence (statement_id);
create index lost_evidence_theme_cell on lost_evidence (theme_cell_id);
create index lost_evidence_finding on lost_evidence (finding_id);
create index lost_evidence_assessment on lost_evidence (assessment_id);
create index lost_evidence_memo on lost_evidence (memo_id);
create index lost_evidence_activity on lost_evidence (activity_id);
create index lost_evidence_means_ends on lost_evidence (means_ends_id);

-- The order of the occasions on which cases are assessed. One that is not listed comes after, by first use.
create table occasion (
  id integer primary key,
  name text not null unique check (name <> ''),
  position integer not null
) strict;

-- Memos on what the analysis made. A memo on a hypothesis is, if it is a hypothesis itself, a rival to it.
alter table memo add column on_memo_id integer references memo (id) on delete set null;
alter table memo add column statement_id integer references statement (id) on delete set null;
alter table memo add column theme_cell_id integer references theme_cell (id) on delete set null;
alter table memo add column contrast_id integer references contrast (id) on delete set null;
alter table memo add column finding_id integer references finding (id) on delete set null;
alter table memo add column assessment_id integer references assessment (id) on delete set null;
create index memo_on_memo on memo (on_memo_id);
create index memo_statement on memo (statement_id);
create index memo_theme_cell on memo (theme_cell_id);
create index memo_contrast on memo (contrast_id);
create index memo_finding on memo (finding_id);
create index memo_assessment on memo (assessment_id);

-- Where a hypothesis stood, and since when.
create table hypothesis_status (
  id integer primary key,
  memo_id integer not null references memo (id) on delete cascade,
  status text not null check (status in ('open', 'supported', 'weakened', 'refuted')),
  why text not null default '',
  at text not null
) strict;
create index hypothesis_status_memo on hypothesis_status (memo_id);

-- What became of codes. Names as they were then, so that the account outlives the code.
create table code_event (
  id integer primary key,
  code_id integer references code (id) on delete set null,
  code text not null,
  event text not null check (event in ('born', 'renamed', 'redefined', 'moved', 'split', 'merged', 'removed')),
  other text not null default '',
  why text not null default '',
  at text not null
) strict;
create index code_event_code on code_event (code_id);

-- What answers a research question besides units and statements, which name theirs.
create table question_link (
  id integer primary key,
  question_id integer not null references question (id) on delete cascade,
  theme_cell_id integer references theme_cell (id) on delete cascade,
  finding_id integer references finding (id) on delete cascade,
  assessment_id integer references assessment (id) on delete cascade,
  check ((theme_cell_id is not null) + (finding_id is not null) + (assessment_id is not null) = 1)
) strict;
create unique index question_link_place on question_link
  (question_id, ifnull(theme_cell_id, 0), ifnull(finding_id, 0), ifnull(assessment_id, 0));
create index question_link_theme_cell on question_link (theme_cell_id);
create index question_link_finding on question_link (finding_id);
create index question_link_assessment on question_link (assessment_id);

-- The aide-memoire, and which interviews touched what of it.
create table keyword (
  id integer primary key,
  guid text not null unique,
  text text not null unique check (text <> ''),
  position integer not null default 0
) strict;
create table keyword_touch (
  id integer primary key,
  keyword_id integer not null references keyword (id) on delete cascade,
  document_id integer not null references document (id) on delete cascade,
  note text not null default '',
  unique (keyword_id, document_id)
) strict;
create index keyword_touch_document on keyword_touch (document_id);

-- Where a moment of the recording is in the text; time in milliseconds.
create table sync_point (
  id integer primary key,
  document_id integer not null references document (id) on delete cascade,
  at integer not null check (at >= 0),
  time integer not null check (time >= 0)
) strict;
create index sync_point_document on sync_point (document_id, at);

-- Codings, units and evidence whose words a corrected text no longer has. They stand at the nearest words that
-- are left until a person decides; the quote is what they stood on.
create table adrift (
  id integer primary key,
  document_id integer not null references document (id) on delete cascade,
  coding_id integer unique references coding (id) on delete cascade,
  unit_id integer unique references meaning_unit (id) on delete cascade,
  evidence_id integer unique references evidence (id) on delete cascade,
  quote text not null,
  check ((coding_id is not null) + (unit_id is not null) + (evidence_id is not null) = 1)
) strict;
create index adrift_document on adrift (document_id);

-- Projects that came in from other programs: the file, how it counted positions, and the identities of what was not
-- taken over, as a JSON array.
create table exchange (
  id integer primary key,
  original_id integer not null references original (id) on delete cascade,
  unit text not null,
  left_out text not null,
  at text not null
) strict;
create index exchange_original on exchange (original_id);

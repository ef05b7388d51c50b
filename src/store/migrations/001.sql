-- The project file, first version. Positions are code points, half-open. Times are ISO UTC.
-- Every journaled table has an integer primary key, which the journal names rows by.

create table project (
  id integer primary key check (id = 1),
  guid text not null unique,
  title text not null,
  purpose text not null default '',
  language text not null check (language in ('sv', 'en')),
  created text not null
) strict;

create table coder (
  id integer primary key,
  guid text not null unique,
  name text not null unique check (name <> '')
) strict;

create table "case" (
  id integer primary key,
  guid text not null unique,
  parent_id integer references "case" (id) on delete set null,
  name text not null unique check (name <> ''),
  kind text not null default '',
  description text not null default ''
) strict;
create index case_parent on "case" (parent_id);

-- Imported files, unchanged. Not journaled: rows are only added, and found again by their digest.
create table original (
  id integer primary key,
  sha256 text not null unique,
  file_name text not null,
  bytes blob not null
) strict;

create table document (
  id integer primary key,
  guid text not null unique,
  name text not null unique check (name <> ''),
  kind text not null default '',
  date text not null default '',
  level text not null default '',
  language text not null default '',
  importer text not null default '',
  original_id integer references original (id),
  characters integer not null check (characters >= 0),
  words integer not null check (words >= 0),
  added text not null
) strict;
create index document_original on document (original_id);

create table document_text (
  document_id integer primary key references document (id) on delete cascade,
  text text not null
) strict;

create table formatting (
  id integer primary key,
  document_id integer not null references document (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  format text not null,
  check (0 <= start and start < "end")
) strict;
create index formatting_document on formatting (document_id, start);

create table page (
  id integer primary key,
  document_id integer not null references document (id) on delete cascade,
  start integer not null check (start >= 0),
  label text not null
) strict;
create index page_document on page (document_id, start);

create table participant (
  id integer primary key,
  guid text not null unique,
  name text not null unique check (name <> ''),
  role text not null default ''
) strict;

create table participant_case (
  id integer primary key,
  participant_id integer not null references participant (id) on delete cascade,
  case_id integer not null references "case" (id) on delete cascade,
  unique (participant_id, case_id)
) strict;
create index participant_case_case on participant_case (case_id);

-- A label that opens turns in one document.
create table speaker (
  id integer primary key,
  document_id integer not null references document (id) on delete cascade,
  label text not null,
  participant_id integer references participant (id) on delete set null,
  interviewer integer not null default 0 check (interviewer in (0, 1)),
  unique (document_id, label)
) strict;
create index speaker_participant on speaker (participant_id);

-- From the label's first code point; "words" is where the spoken words begin; time in milliseconds.
create table turn (
  id integer primary key,
  document_id integer not null references document (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  words integer not null,
  speaker_id integer not null references speaker (id) on delete cascade,
  time integer,
  check (0 <= start and start <= words and words <= "end")
) strict;
create index turn_document on turn (document_id, start);
create index turn_speaker on turn (speaker_id);

create table case_link (
  id integer primary key,
  guid text not null unique,
  case_id integer not null references "case" (id) on delete cascade,
  document_id integer not null references document (id) on delete cascade,
  start integer,
  "end" integer,
  check ((start is null and "end" is null) or (0 <= start and start < "end"))
) strict;
create index case_link_case on case_link (case_id);
create unique index case_link_place on case_link (document_id, case_id, ifnull(start, -1), ifnull("end", -1));

create table document_participant (
  id integer primary key,
  document_id integer not null references document (id) on delete cascade,
  participant_id integer not null references participant (id) on delete cascade,
  unique (document_id, participant_id)
) strict;
create index document_participant_participant on document_participant (participant_id);

create table variable (
  id integer primary key,
  guid text not null unique,
  name text not null check (name <> ''),
  "of" text not null check ("of" in ('case', 'document', 'participant')),
  type text not null check (type in ('text', 'integer', 'decimal', 'boolean', 'date')),
  unique ("of", name)
) strict;

create table value (
  id integer primary key,
  variable_id integer not null references variable (id) on delete cascade,
  case_id integer references "case" (id) on delete cascade,
  document_id integer references document (id) on delete cascade,
  participant_id integer references participant (id) on delete cascade,
  value text not null,
  check ((case_id is not null) + (document_id is not null) + (participant_id is not null) = 1),
  unique (variable_id, case_id),
  unique (variable_id, document_id),
  unique (variable_id, participant_id)
) strict;
create index value_case on value (case_id);
create index value_document on value (document_id);
create index value_participant on value (participant_id);

create table code (
  id integer primary key,
  guid text not null unique,
  parent_id integer references code (id) on delete cascade,
  name text not null check (name <> ''),
  position integer not null default 0,
  definition text not null default '',
  include text not null default '',
  exclude text not null default '',
  example text not null default '',
  origin text not null default 'inductive' check (origin in ('inductive', 'deductive')),
  color text not null,
  created text not null
) strict;
create unique index code_name on code (ifnull(parent_id, 0), name);
create index code_parent on code (parent_id);

create table coding (
  id integer primary key,
  guid text not null unique,
  document_id integer not null references document (id) on delete cascade,
  code_id integer not null references code (id) on delete cascade,
  coder_id integer not null references coder (id),
  start integer not null,
  "end" integer not null,
  created text not null,
  check (0 <= start and start < "end")
) strict;
create unique index coding_place on coding (document_id, start, "end", code_id, coder_id);
create index coding_code on coding (code_id, document_id, start);
create index coding_coder on coding (coder_id);

create table question (
  id integer primary key,
  guid text not null unique,
  label text not null unique check (label <> ''),
  text text not null
) strict;

create table theme (
  id integer primary key,
  guid text not null unique,
  parent_id integer references theme (id) on delete set null,
  name text not null unique check (name <> ''),
  description text not null default '',
  "not" text not null default ''
) strict;
create index theme_parent on theme (parent_id);

create table meaning_unit (
  id integer primary key,
  guid text not null unique,
  document_id integer not null references document (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  relevance text not null default 'essential' check (relevance in ('essential', 'context', 'excluded')),
  condensation text not null default '',
  interpretation text not null default '',
  theme_id integer references theme (id) on delete set null,
  coder_id integer not null references coder (id),
  created text not null,
  check (0 <= start and start < "end")
) strict;
create unique index meaning_unit_place on meaning_unit (document_id, start, "end", coder_id);
create index meaning_unit_theme on meaning_unit (theme_id, document_id, start);
create index meaning_unit_coder on meaning_unit (coder_id);

create table answer (
  id integer primary key,
  unit_id integer not null references meaning_unit (id) on delete cascade,
  question_id integer not null references question (id) on delete cascade,
  text text not null check (text <> ''),
  unique (unit_id, question_id)
) strict;
create index answer_question on answer (question_id);

create table statement (
  id integer primary key,
  guid text not null unique,
  document_id integer references document (id) on delete cascade,
  case_id integer references "case" (id) on delete cascade,
  question_id integer references question (id) on delete cascade,
  text text not null,
  check ((document_id is not null) + (case_id is not null) = 1)
) strict;
create unique index statement_on on statement (ifnull(document_id, 0), ifnull(case_id, 0), ifnull(question_id, 0));
create index statement_document on statement (document_id);
create index statement_case on statement (case_id);
create index statement_question on statement (question_id);

create table theme_cell (
  id integer primary key,
  guid text not null unique,
  case_id integer not null references "case" (id) on delete cascade,
  theme_id integer not null references theme (id) on delete cascade,
  text text not null,
  unique (case_id, theme_id)
) strict;
create index theme_cell_theme on theme_cell (theme_id);

create table contrast (
  id integer primary key,
  guid text not null unique,
  name text not null unique check (name <> '')
) strict;

create table contrast_case (
  id integer primary key,
  contrast_id integer not null references contrast (id) on delete cascade,
  case_id integer not null references "case" (id) on delete cascade,
  position integer not null,
  unique (contrast_id, case_id)
) strict;
create index contrast_case_case on contrast_case (case_id);

create table contrast_row (
  id integer primary key,
  contrast_id integer not null references contrast (id) on delete cascade,
  theme_id integer references theme (id) on delete cascade,
  code_id integer references code (id) on delete cascade,
  position integer not null,
  check ((theme_id is not null) + (code_id is not null) = 1),
  unique (contrast_id, theme_id),
  unique (contrast_id, code_id)
) strict;
create index contrast_row_theme on contrast_row (theme_id);
create index contrast_row_code on contrast_row (code_id);

create table finding (
  id integer primary key,
  guid text not null unique,
  row_id integer not null unique references contrast_row (id) on delete cascade,
  kind text not null check (kind in ('alike', 'differs', 'absent', 'opposed')),
  text text not null default '',
  searched text not null default ''
) strict;

-- Ratings: a JSON array of texts, lowest first.
create table criteria_set (
  id integer primary key,
  guid text not null unique,
  name text not null unique check (name <> ''),
  ratings text not null default '[]'
) strict;

create table criterion (
  id integer primary key,
  guid text not null unique,
  set_id integer not null references criteria_set (id) on delete cascade,
  name text not null check (name <> ''),
  question text not null default '',
  part text not null default '',
  position integer not null default 0,
  unique (set_id, name)
) strict;

create table assessment (
  id integer primary key,
  guid text not null unique,
  criterion_id integer not null references criterion (id) on delete cascade,
  case_id integer not null references "case" (id) on delete cascade,
  occasion text not null check (occasion <> ''),
  rating text not null,
  reasoning text not null default '',
  unique (criterion_id, case_id, occasion)
) strict;
create index assessment_case on assessment (case_id);

create table memo (
  id integer primary key,
  guid text not null unique,
  title text not null default '',
  kind text not null default '',
  text text not null,
  changed text not null,
  document_id integer references document (id) on delete set null,
  code_id integer references code (id) on delete set null,
  coding_id integer references coding (id) on delete cascade,
  case_id integer references "case" (id) on delete set null,
  participant_id integer references participant (id) on delete set null,
  theme_id integer references theme (id) on delete set null,
  unit_id integer references meaning_unit (id) on delete cascade,
  question_id integer references question (id) on delete set null,
  check ((document_id is not null) + (code_id is not null) + (coding_id is not null) + (case_id is not null)
    + (participant_id is not null) + (theme_id is not null) + (unit_id is not null) + (question_id is not null) <= 1)
) strict;
create index memo_document on memo (document_id);
create index memo_code on memo (code_id);
create index memo_coding on memo (coding_id);
create index memo_case on memo (case_id);
create index memo_participant on memo (participant_id);
create index memo_theme on memo (theme_id);
create index memo_unit on memo (unit_id);
create index memo_question on memo (question_id);

create table memo_version (
  id integer primary key,
  memo_id integer not null references memo (id) on delete cascade,
  title text not null,
  text text not null,
  written text not null
) strict;
create index memo_version_memo on memo_version (memo_id);

create table evidence (
  id integer primary key,
  guid text not null unique,
  statement_id integer references statement (id) on delete cascade,
  theme_cell_id integer references theme_cell (id) on delete cascade,
  finding_id integer references finding (id) on delete cascade,
  assessment_id integer references assessment (id) on delete cascade,
  memo_id integer references memo (id) on delete cascade,
  document_id integer not null references document (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  against integer not null default 0 check (against in (0, 1)),
  quote text not null,
  condensation text not null default '',
  check (0 <= start and start < "end"),
  check ((statement_id is not null) + (theme_cell_id is not null) + (finding_id is not null)
    + (assessment_id is not null) + (memo_id is not null) = 1)
) strict;
create index evidence_document on evidence (document_id, start);
create index evidence_statement on evidence (statement_id);
create index evidence_theme_cell on evidence (theme_cell_id);
create index evidence_finding on evidence (finding_id);
create index evidence_assessment on evidence (assessment_id);
create index evidence_memo on evidence (memo_id);

-- The journal: what was done, and how to undo it.
create table journal_step (
  id integer primary key autoincrement,
  name_en text not null,
  name_sv text not null,
  at text not null,
  coder text not null,
  state text not null default 'done' check (state in ('done', 'undone', 'dropped')),
  merge_key text
) strict;
create index journal_step_state on journal_step (state, id);

-- op: I inserted, U updated, D deleted; before: the row as it was, for U and D, as a JSON object.
create table journal_change (
  id integer primary key,
  step_id integer not null references journal_step (id) on delete cascade,
  "table" text not null,
  op text not null check (op in ('I', 'U', 'D')),
  row_id integer not null,
  before text
) strict;
create index journal_change_step on journal_change (step_id);

-- The text index. å, ä and ö are letters of their own; case is folded.
create virtual table document_search using fts5 (
  text, content = 'document_text', content_rowid = 'document_id', tokenize = 'unicode61 remove_diacritics 0');
create trigger document_search_insert after insert on document_text begin
  insert into document_search (rowid, text) values (new.document_id, new.text);
end;
create trigger document_search_delete after delete on document_text begin
  insert into document_search (document_search, rowid, text) values ('delete', old.document_id, old.text);
end;
create trigger document_search_update after update on document_text begin
  insert into document_search (document_search, rowid, text) values ('delete', old.document_id, old.text);
  insert into document_search (rowid, text) values (new.document_id, new.text);
end;

create virtual table unit_search using fts5 (
  condensation, interpretation, content = 'meaning_unit', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0');
create trigger unit_search_insert after insert on meaning_unit begin
  insert into unit_search (rowid, condensation, interpretation) values (new.id, new.condensation, new.interpretation);
end;
create trigger unit_search_delete after delete on meaning_unit begin
  insert into unit_search (unit_search, rowid, condensation, interpretation)
  values ('delete', old.id, old.condensation, old.interpretation);
end;
create trigger unit_search_update after update of condensation, interpretation on meaning_unit begin
  insert into unit_search (unit_search, rowid, condensation, interpretation)
  values ('delete', old.id, old.condensation, old.interpretation);
  insert into unit_search (rowid, condensation, interpretation) values (new.id, new.condensation, new.interpretation);
end;

create virtual table memo_search using fts5 (
  title, text, content = 'memo', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0');
create trigger memo_search_insert after insert on memo begin
  insert into memo_search (rowid, title, text) values (new.id, new.title, new.text);
end;
create trigger memo_search_delete after delete on memo begin
  insert into memo_search (memo_search, rowid, title, text) values ('delete', old.id, old.title, old.text);
end;
create trigger memo_search_update after update of title, text on memo begin
  insert into memo_search (memo_search, rowid, title, text) values ('delete', old.id, old.title, old.text);
  insert into memo_search (rowid, title, text) values (new.id, new.title, new.text);
end;

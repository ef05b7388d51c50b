-- What a count and an emptiness rest on: what was read through and for what, since when a row has its meaning, what a
-- coder says of an empty cell, what a finding says of each case, a case judged as a whole.
--
-- A tick is one more than any before it: it says what came first where the clock cannot. 0: before there were ticks.

-- A coder has read a document, or a part of it, to its end. Of "every" 0 it is for the codes in read_code alone.
create table read_mark (
  id integer primary key,
  guid text not null unique,
  document_id integer not null references document (id) on delete cascade,
  coder_id integer not null references coder (id),
  purpose text not null check (purpose in ('coding', 'condensing')),
  every integer not null check (every in (0, 1)),
  tick integer not null,
  at text not null
) strict;
create index read_mark_document on read_mark (document_id);
create index read_mark_coder on read_mark (coder_id);
create index read_mark_tick on read_mark (tick);

-- The words that it covers. They follow the text; words that come into it later are no part of it.
create table read_part (
  id integer primary key,
  read_mark_id integer not null references read_mark (id) on delete cascade,
  document_id integer not null references document (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  check (0 <= start and start < "end")
) strict;
create index read_part_mark on read_part (read_mark_id);
create index read_part_document on read_part (document_id, start);

create table read_code (
  id integer primary key,
  read_mark_id integer not null references read_mark (id) on delete cascade,
  code_id integer not null references code (id) on delete cascade,
  unique (read_mark_id, code_id)
) strict;
create index read_code_code on read_code (code_id);

-- Since when a code, theme or question means what it means. One that is not here has meant it from before.
create table meaning (
  id integer primary key,
  code_id integer references code (id) on delete cascade,
  theme_id integer references theme (id) on delete cascade,
  question_id integer references question (id) on delete cascade,
  tick integer not null,
  at text not null,
  check ((code_id is not null) + (theme_id is not null) + (question_id is not null) = 1)
) strict;
create unique index meaning_code on meaning (code_id) where code_id is not null;
create unique index meaning_theme on meaning (theme_id) where theme_id is not null;
create unique index meaning_question on meaning (question_id) where question_id is not null;
create index meaning_tick on meaning (tick);

-- A part of a document that comes to a case has not been read for it before.
alter table case_link add column tick integer not null default 0;
create index case_link_tick on case_link (tick) where tick > 0;

-- What a coder says of a cell that is empty.
create table silence (
  id integer primary key,
  guid text not null unique,
  case_id integer not null references "case" (id) on delete cascade,
  theme_id integer references theme (id) on delete cascade,
  code_id integer references code (id) on delete cascade,
  question_id integer references question (id) on delete cascade,
  kind text not null check (kind in ('not_asked', 'no_answer', 'not_applicable')),
  text text not null default '',
  coder_id integer not null references coder (id),
  at text not null,
  check ((code_id is not null) + (theme_id is not null) + (question_id is not null) = 1)
) strict;
create unique index silence_place on silence (case_id, ifnull(theme_id, 0), ifnull(code_id, 0), ifnull(question_id, 0));
create index silence_theme on silence (theme_id);
create index silence_code on silence (code_id);
create index silence_question on silence (question_id);
create index silence_coder on silence (coder_id);

-- What a finding says of one case.
create table finding_case (
  id integer primary key,
  finding_id integer not null references finding (id) on delete cascade,
  case_id integer not null references "case" (id) on delete cascade,
  kind text not null check (kind in ('present', 'weak', 'silent', 'against')),
  unique (finding_id, case_id)
) strict;
create index finding_case_case on finding_case (case_id);

-- By what rule a case as a whole has risen or fallen.
alter table criteria_set add column rule text not null default 'balance' check (rule in ('balance', 'all', 'overall'));

-- A case judged as a whole by a criteria set, on one occasion.
create table overall (
  id integer primary key,
  guid text not null unique,
  set_id integer not null references criteria_set (id) on delete cascade,
  case_id integer not null references "case" (id) on delete cascade,
  occasion text not null check (occasion <> ''),
  rating text not null,
  reasoning text not null default '',
  unique (set_id, case_id, occasion)
) strict;
create index overall_case on overall (case_id);

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
  silence_id integer references silence (id) on delete cascade,
  overall_id integer references overall (id) on delete cascade,
  document_id integer not null references document (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  against integer not null default 0 check (against in (0, 1)),
  quote text not null,
  condensation text not null default '',
  check (0 <= start and start < "end"),
  check ((statement_id is not null) + (theme_cell_id is not null) + (finding_id is not null)
    + (assessment_id is not null) + (memo_id is not null) + (activity_id is not null) + (means_ends_id is not null)
    + (silence_id is not null) + (overall_id is not null) = 1)
) strict;
insert into new_evidence (id, guid, statement_id, theme_cell_id, finding_id, assessment_id, memo_id, activity_id,
  means_ends_id, document_id, start, "end", against, quote, condensation)
select id, guid, statement_id, theme_cell_id, finding_id, assessment_id, memo_id, activity_id,
  means_ends_id, document_id, start, "end", against, quote, condensation from evidence;
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
create index evidence_silence on evidence (silence_id);
create index evidence_overall on evidence (overall_id);

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
  silence_id integer references silence (id) on delete cascade,
  overall_id integer references overall (id) on delete cascade,
  at text not null,
  check ((statement_id is not null) + (theme_cell_id is not null) + (finding_id is not null)
    + (assessment_id is not null) + (memo_id is not null) + (activity_id is not null) + (means_ends_id is not null)
    + (silence_id is not null) + (overall_id is not null) = 1)
) strict;
insert into new_lost_evidence (id, participant_id, statement_id, theme_cell_id, finding_id, assessment_id, memo_id,
  activity_id, means_ends_id, at)
select id, participant_id, statement_id, theme_cell_id, finding_id, assessment_id, memo_id,
  activity_id, means_ends_id, at from lost_evidence;
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
create index lost_evidence_silence on lost_evidence (silence_id);
create index lost_evidence_overall on lost_evidence (overall_id);

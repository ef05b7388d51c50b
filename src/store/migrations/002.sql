-- Who may read and be quoted, what was replaced, and what left the project.

-- Given and withdrawn: ISO dates; empty where it has not happened.
create table consent (
  id integer primary key,
  participant_id integer not null unique references participant (id) on delete cascade,
  given text not null default '',
  quotes integer not null default 1 check (quotes in (0, 1)),
  recording integer not null default 0 check (recording in (0, 1)),
  reuse integer not null default 0 check (reuse in (0, 1)),
  note text not null default '',
  withdrawn text not null default ''
) strict;

-- Passages that should not have been collected: out of analysis, search and exports.
create table quarantine (
  id integer primary key,
  guid text not null unique,
  document_id integer not null references document (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  reason text not null check (reason <> ''),
  coder_id integer not null references coder (id),
  at text not null,
  check (0 <= start and start < "end")
) strict;
create index quarantine_document on quarantine (document_id, start);
create index quarantine_coder on quarantine (coder_id);

-- Where a pseudonym stands for a name. What it was is in the key alone, under this GUID.
create table replacement (
  id integer primary key,
  guid text not null unique,
  document_id integer not null references document (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  kind text not null,
  check (0 <= start and start < "end")
) strict;
create index replacement_document on replacement (document_id, start);

-- What the guard asks: how few participants a quote may point at (0: it does not ask), and the
-- file name of the key that belongs to the project, never its folder.
create table guard (
  id integer primary key check (id = 1),
  fewest integer not null default 0 check (fewest >= 0),
  key_name text not null default ''
) strict;
insert into guard (id) values (1);

-- Claims that had rested on the words of a participant who withdrew.
create table lost_evidence (
  id integer primary key,
  participant_id integer not null references participant (id) on delete cascade,
  statement_id integer references statement (id) on delete cascade,
  theme_cell_id integer references theme_cell (id) on delete cascade,
  finding_id integer references finding (id) on delete cascade,
  assessment_id integer references assessment (id) on delete cascade,
  memo_id integer references memo (id) on delete cascade,
  at text not null,
  check ((statement_id is not null) + (theme_cell_id is not null) + (finding_id is not null)
    + (assessment_id is not null) + (memo_id is not null) = 1)
) strict;
create index lost_evidence_participant on lost_evidence (participant_id);
create index lost_evidence_statement on lost_evidence (statement_id);
create index lost_evidence_theme_cell on lost_evidence (theme_cell_id);
create index lost_evidence_finding on lost_evidence (finding_id);
create index lost_evidence_assessment on lost_evidence (assessment_id);
create index lost_evidence_memo on lost_evidence (memo_id);

-- Exports that were let out though the guard had found something, and why.
create table release (
  id integer primary key,
  guid text not null unique,
  at text not null,
  coder_id integer not null references coder (id),
  what text not null,
  reason text not null check (reason <> ''),
  found text not null
) strict;
create index release_coder on release (coder_id);

-- Steps up to this one cannot be undone: their words are gone for good. While "purge" is 1 the file
-- still has to be cleaned of them.
create table journal_seal (
  id integer primary key check (id = 1),
  step_id integer not null default 0,
  purge integer not null default 0 check (purge in (0, 1))
) strict;
insert into journal_seal (id) values (1);

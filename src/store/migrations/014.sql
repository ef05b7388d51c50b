-- Colleagues' copies: who wrote what when, in words that mean the same in every copy, and what was decided by rule.
-- None of the tables whose names begin with "journal_" holds anybody's words.

-- Every opening of a file in which something was written, here or in a copy that was taken in: "name" is random, and
-- "upto" the newest of its steps that this file has seen. A step's number is higher than that of any step it had seen.
create table journal_actor (
  id integer primary key,
  name text not null unique,
  upto integer not null
) strict;
create index journal_actor_upto on journal_actor (upto);

-- Which step wrote a row last: "field" is empty for the step that added it, else the field that was changed since. A
-- row without any is from before there were numbers. "repair" counts what a rule made of what the step wrote. "uid"
-- says which row it is where it has no GUID.
create table journal_stamp (
  "table" text not null,
  row_id integer not null,
  field text not null,
  counter integer not null,
  actor integer not null,
  repair integer not null default 0,
  uid text,
  primary key ("table", row_id, field)
) strict, without rowid;

-- Rows that were taken away, and the row that took the place of one, if any.
create table journal_gone (
  "table" text not null,
  uid text not null,
  counter integer not null,
  actor integer not null,
  repair integer not null default 0,
  into_uid text,
  primary key ("table", uid)
) strict, without rowid;

-- What a taking-in found of the three tables above: undoing it puts that back. "kind" says of which; null is nothing.
create table journal_before (
  id integer primary key,
  step_id integer not null,
  kind text not null check (kind in ('actor', 'stamp', 'gone')),
  "table" text not null default '',
  uid text,
  row_id integer not null default 0,
  field text not null default '',
  counter integer,
  actor integer,
  repair integer,
  into_uid text
) strict;
create index journal_before_step on journal_before (step_id);

-- What a copy that was handed out lacks of its project; no row: nothing.
create table journal_given (
  id integer primary key check (id = 1),
  blind integer not null check (blind in (0, 1)),
  part integer not null check (part in (0, 1)),
  frozen integer not null check (frozen in (0, 1))
) strict;

-- Which opening of which copy took a step.
alter table journal_step add column actor text not null default '';
alter table journal_step add column number integer not null default 0;
-- The step that took it in from a colleague's copy.
alter table journal_step add column taken integer;

-- What colleagues did without knowing of each other, and what a rule made of it. "of" is the table, "on_guid" the row's
-- identity; "kept" stands in the project, "other" does not.
create table clash (
  id integer primary key,
  guid text not null unique,
  kind text not null check (kind in ('changed', 'removed', 'named', 'joined', 'text', 'moved', 'ring')),
  "of" text not null,
  on_guid text not null,
  field text not null default '',
  name text not null default '',
  kept text not null default '',
  other text not null default '',
  settled integer not null default 0 check (settled in (0, 1))
) strict;

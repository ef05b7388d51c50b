-- The team that a copy is of. Like all tables whose names begin with "journal_" it holds nobody's words and goes along
-- with no change; no row: none. "key" opens what the team puts in its folder, "root" is the public key of who began it,
-- "secret" the private one by which this copy signs, "papers" say who vouched for it. "copy" is empty until it has joined.
create table journal_team (
  id integer primary key check (id = 1),
  study text not null,
  "key" blob not null,
  root blob not null,
  folder text not null default '',
  copy text not null default '',
  secret blob not null,
  papers text not null
) strict;

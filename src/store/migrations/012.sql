-- What two coders saw differently, decided: whose marks were kept, word by word, as the codings of a third "coder" who
-- stands for what was agreed on.
create table settlement (
  id integer primary key,
  guid text not null unique,
  document_id integer not null references document (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  code_id integer not null references code (id) on delete cascade,
  first_id integer not null references coder (id),
  second_id integer not null references coder (id),
  coder_id integer not null references coder (id),
  kept text not null check (kept in ('first', 'second', 'both', 'neither', 'as_it_is')),
  at text not null,
  check (0 <= start and start < "end"),
  check (first_id <> second_id and coder_id <> first_id and coder_id <> second_id)
) strict;
create index settlement_document on settlement (document_id, start);
create index settlement_code on settlement (code_id);
create index settlement_first on settlement (first_id);
create index settlement_second on settlement (second_id);
create index settlement_coder on settlement (coder_id);

-- A report has a cover, the study as a whole can say something, and people can write what no project can know.

alter table project add column author text not null default '';
alter table project add column organisation text not null default '';
alter table project add column date text not null default '';

-- A statement on neither a document nor a case is the whole study's.
create table statement_on_anything (
  id integer primary key,
  guid text not null unique,
  document_id integer references document (id) on delete cascade,
  case_id integer references "case" (id) on delete cascade,
  question_id integer references question (id) on delete cascade,
  text text not null,
  check ((document_id is not null) + (case_id is not null) <= 1)
) strict;
insert into statement_on_anything (id, guid, document_id, case_id, question_id, text)
  select id, guid, document_id, case_id, question_id, text from statement;
drop table statement;
alter table statement_on_anything rename to statement;
create unique index statement_on on statement (ifnull(document_id, 0), ifnull(case_id, 0), ifnull(question_id, 0));
create index statement_document on statement (document_id);
create index statement_case on statement (case_id);
create index statement_question on statement (question_id);

-- What a person wrote about an item of a standard of reporting.
create table reported (
  id integer primary key,
  guid text not null unique,
  standard text not null check (standard in ('coreq', 'srqr')),
  item integer not null check (item > 0),
  text text not null check (text <> ''),
  unique (standard, item)
) strict;

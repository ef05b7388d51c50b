-- A project may be in any language that the program speaks.

create table project_of_any_language (
  id integer primary key check (id = 1),
  guid text not null unique,
  title text not null,
  purpose text not null default '',
  language text not null check (language <> ''),
  created text not null,
  coder_id integer references coder (id) on delete set null
) strict;

insert into project_of_any_language (id, guid, title, purpose, language, created, coder_id)
  select id, guid, title, purpose, language, created, coder_id from project;

drop table project;

alter table project_of_any_language rename to project;

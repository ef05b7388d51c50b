-- Questions put to the material, kept under their names. `query` is JSON, with GUIDs for names of what is in the project.
create table query (
  id integer primary key,
  guid text not null unique,
  name text not null unique check (name <> ''),
  query text not null check (query <> '')
) strict;

-- A row at least of every table that the fourteenth version added.
insert into clash (id, guid, kind, "of", on_guid, field, name, kept, other) values
  (1, '00000000-0000-4000-8000-000000003101', 'changed', 'code', '00000000-0000-4000-8000-000000000501', 'definition', 'Tid', 'Om tid', 'Om råd'),
  (2, '00000000-0000-4000-8000-000000003102', 'removed', 'memo', '00000000-0000-4000-8000-000000000502', '', 'Om tid', '', '');

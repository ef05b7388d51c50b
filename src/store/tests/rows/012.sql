-- A row at least of every table that the twelfth version added.
insert into coder (id, guid, name) values (3, '00000000-0000-4000-8000-000000003103', 'Kodare 3'),
  (7, '00000000-0000-4000-8000-000000003107', 'Kodare 7'), (9, '00000000-0000-4000-8000-000000003109', 'Samsyn');
insert into settlement (id, guid, document_id, start, "end", code_id, first_id, second_id, coder_id, kept, at) values
  (1, '00000000-0000-4000-8000-000000003101', 1, 0, 4, 1, 1, 2, 9, 'both', '2024-05-01T08:30:00Z');

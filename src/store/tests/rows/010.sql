-- A row at least of every table that the tenth version added.
insert into read_mark (id, guid, document_id, coder_id, purpose, every, tick, at) values
  (1, '00000000-0000-4000-8000-000000002701', 1, 1, 'coding', 0, 1, '2024-05-01T08:18:00Z'),
  (2, '00000000-0000-4000-8000-000000002702', 2, 2, 'condensing', 1, 2, '2024-05-01T08:19:00Z');
insert into read_part (id, read_mark_id, document_id, start, "end") values (1, 1, 1, 0, 9), (2, 2, 2, 0, 3);
insert into read_code (id, read_mark_id, code_id) values (1, 1, 1);
insert into meaning (id, code_id, theme_id, question_id, tick, at) values
  (1, 2, null, null, 3, '2024-05-01T08:20:00Z'), (2, null, 1, null, 4, '2024-05-01T08:20:00Z'),
  (3, null, null, 1, 5, '2024-05-01T08:20:00Z');
insert into silence (id, guid, case_id, theme_id, kind, text, coder_id, at) values
  (1, '00000000-0000-4000-8000-000000002801', 1, 1, 'no_answer', 'Hon bytte ämne', 1, '2024-05-01T08:21:00Z');
insert into finding_case (id, finding_id, case_id, kind) select 1, min(id), 1, 'silent' from finding;
insert into overall (id, guid, set_id, case_id, occasion, rating, reasoning) select
  1, '00000000-0000-4000-8000-000000002901', min(id), 1, 'baseline', 'ja', 'i stort' from criteria_set;
insert into evidence (id, guid, silence_id, overall_id, document_id, start, "end", against, quote, condensation) values
  (8, '00000000-0000-4000-8000-000000002008', 1, null, 1, 16, 19, 0, 'råd', ''),
  (9, '00000000-0000-4000-8000-000000002009', null, 1, 2, 0, 3, 0, 'Två', '');

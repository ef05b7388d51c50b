-- A row at least of every table that the third version added or built anew.
insert into theme_cell (id, guid, role, code_id, text) values (2, '00000000-0000-4000-8000-000000001302', 'polis', 1, 'Poliser.');
insert into activity (id, guid, case_id, name, planned, carried_out, extent, deviation, reason, position) values
  (1, '00000000-0000-4000-8000-000000002401', 2, 'Vandring', 'två', 'en', 'partly', 'färre', 'snö', 1);
insert into means_ends (id, guid, case_id, means, ends, text, position) values (1, '00000000-0000-4000-8000-000000002501', 2, 'Råd', 'Trygghet', 'Bär', 1);
insert into evidence (id, guid, activity_id, means_ends_id, document_id, start, "end", against, quote, condensation) values
  (6, '00000000-0000-4000-8000-000000002006', 1, null, 1, 16, 19, 0, 'råd', 'Ett råd finns.'),
  (7, '00000000-0000-4000-8000-000000002007', null, 1, 2, 0, 3, 1, 'Två', '');
insert into occasion (id, name, position) values (1, 'baseline', 0);
insert into memo (id, guid, title, text, changed, on_memo_id) values (4, '00000000-0000-4000-8000-000000001904', 'Rival', 'Eller inte', '2024-05-01T08:14:00Z', 1);
insert into hypothesis_status (id, memo_id, status, why, at) values (1, 1, 'weakened', 'Bo', '2024-05-01T08:15:00Z');
insert into code_event (id, code_id, code, event, other, why, at) values (1, 2, 'Råd', 'moved', 'Trygghet', 'hör dit', '2024-05-01T08:16:00Z');
insert into question_link (id, question_id, theme_cell_id) values (1, 1, 2);
insert into keyword (id, guid, text, position) values
  (1, '00000000-0000-4000-8000-000000002601', 'Samverkan', 0), (2, '00000000-0000-4000-8000-000000002602', 'Pengar', 1);
insert into keyword_touch (id, keyword_id, document_id, note) values (1, 1, 1, 'kort');
insert into sync_point (id, document_id, at, time) values (1, 1, 21, 4000);
insert into adrift (id, document_id, coding_id, quote) values (1, 1, 2, 'vi hade ett råd');
insert into exchange (id, original_id, unit, left_out, at) values (1, 1, 'code_points', '["x"]', '2024-05-01T08:17:00Z');

-- A row at least of every table that the second version added.
insert into consent (id, participant_id, given, quotes, recording, reuse, note, withdrawn) values (1, 1, '2024-05-01', 0, 1, 1, 'muntligt', '');
insert into quarantine (id, guid, document_id, start, "end", reason, coder_id, at) values
  (1, '00000000-0000-4000-8000-000000002101', 2, 4, 9, 'hälsa', 2, '2024-05-01T08:11:00Z');
insert into replacement (id, guid, document_id, start, "end", kind) values (1, '00000000-0000-4000-8000-000000002201', 1, 0, 3, 'person');
update guard set fewest = 3, key_name = 'nyckel.meningkey';
insert into lost_evidence (id, participant_id, statement_id, theme_cell_id, finding_id, assessment_id, memo_id, at) values
  (1, 2, 2, null, null, null, null, '2024-05-01T08:12:00Z');
insert into release (id, guid, at, coder_id, what, reason, found) values
  (1, '00000000-0000-4000-8000-000000002301', '2024-05-01T08:13:00Z', 1, 'excerpts', 'en växel', '1');

-- A row at least of every table of the first version.
insert into project (id, guid, title, purpose, language, created)
values (1, '00000000-0000-4000-8000-000000000001', 'Studie', 'Att prova', 'sv', '2024-05-01T08:00:00Z');
insert into coder (id, guid, name) values
  (1, '00000000-0000-4000-8000-000000000101', 'Kodare 1'), (2, '00000000-0000-4000-8000-000000000102', 'Kodare 2');
insert into "case" (id, guid, parent_id, name, kind, description) values
  (1, '00000000-0000-4000-8000-000000000201', null, 'Grupp', 'grupp', 'Alla'),
  (2, '00000000-0000-4000-8000-000000000202', 1, 'Nord', 'kommun', 'I norr'),
  (3, '00000000-0000-4000-8000-000000000203', null, 'Syd', '', '');
insert into original (id, sha256, file_name, bytes) values 
  (1, '20ac4eea95e143bbc7c99b9b927fc49b68c5ff598be50b4929cc0ef3d542b629', 'ett.txt', x'48656a'),
  (2, 'fcab7fcc2b4cffd9bb45003bfc2e468a04ef6f77ca8200a7341f027631584d25', 'två.qdpx', x'504b');
insert into document (id, guid, name, kind, date, level, language, importer, original_id, characters, words, added) values
  (1, '00000000-0000-4000-8000-000000000301', 'Ett', 'transcript', '2024-05', 'local', 'sv', 'Text', 1, 40, 7, '2024-05-01T08:01:00Z'),
  (2, '00000000-0000-4000-8000-000000000302', 'Två', 'minutes', '', '', '', '', null, 9, 2, '2024-05-01T08:02:00Z');
insert into document_text (document_id, text) values
  (1, 'Maj: Vi har ett råd.' || char(10) || 'Bo: Inte hos oss. ' || char(10)), (2, 'Två punkt');
insert into formatting (id, document_id, start, "end", format) values (1, 1, 5, 7, 'bold');
insert into page (id, document_id, start, label) values (1, 1, 0, 'i'), (2, 1, 21, 'ii');
insert into participant (id, guid, name, role) values
  (1, '00000000-0000-4000-8000-000000000401', 'Maj', 'polis'), (2, '00000000-0000-4000-8000-000000000402', 'Bo', 'kommun');
insert into participant_case (id, participant_id, case_id) values (1, 1, 2);
insert into speaker (id, document_id, label, participant_id, interviewer) values (1, 1, 'Maj', 1, 0), (2, 1, 'Bo', 2, 1);
insert into turn (id, document_id, start, "end", words, speaker_id, time) values (1, 1, 0, 21, 5, 1, 1500), (2, 1, 21, 40, 25, 2, null);
insert into case_link (id, guid, case_id, document_id, start, "end") values
  (1, '00000000-0000-4000-8000-000000000501', 2, 1, 0, 21), (2, '00000000-0000-4000-8000-000000000502', 1, 2, null, null);
insert into document_participant (id, document_id, participant_id) values (1, 2, 2);
insert into variable (id, guid, name, "of", type) values
  (1, '00000000-0000-4000-8000-000000000601', 'invånare', 'case', 'integer'),
  (2, '00000000-0000-4000-8000-000000000602', 'år', 'participant', 'text'),
  (3, '00000000-0000-4000-8000-000000000603', 'sidor', 'document', 'integer');
insert into value (id, variable_id, case_id, document_id, participant_id, value) values
  (1, 1, 2, null, null, '15300'), (2, 2, null, null, 1, 'tolv'), (3, 3, null, 2, null, '4');
insert into code (id, guid, parent_id, name, position, definition, include, exclude, example, origin, color, created) values
  (1, '00000000-0000-4000-8000-000000000701', null, 'Trygghet', 1, 'Om trygghet', 'när', 'när inte', 'så', 'deductive', '#1f78a8', '2024-05-01T08:03:00Z'),
  (2, '00000000-0000-4000-8000-000000000702', 1, 'Råd', 1, '', '', '', '', 'inductive', '#d9822b', '2024-05-01T08:04:00Z');
insert into coding (id, guid, document_id, code_id, coder_id, start, "end", created) values
  (1, '00000000-0000-4000-8000-000000000801', 1, 2, 1, 12, 19, '2024-05-01T08:05:00Z'),
  (2, '00000000-0000-4000-8000-000000000802', 1, 1, 2, 5, 39, '2024-05-01T08:06:00Z');
insert into question (id, guid, label, text) values 
  (1, '00000000-0000-4000-8000-000000000901', 'F1', 'Hur styrs det?'), (2, '00000000-0000-4000-8000-000000000902', 'F2', 'Vem styr?');
insert into theme (id, guid, parent_id, name, description, "not") values
  (1, '00000000-0000-4000-8000-000000001001', null, 'Styrning', 'Hur', 'Vem'),
  (2, '00000000-0000-4000-8000-000000001002', 1, 'Samverkan', '', '');
insert into meaning_unit (id, guid, document_id, start, "end", relevance, condensation, interpretation, theme_id, coder_id, created)
values
  (1, '00000000-0000-4000-8000-000000001101', 1, 5, 20, 'context', 'Ett råd finns.', 'Formellt', 2, 1, '2024-05-01T08:07:00Z'),
  (2, '00000000-0000-4000-8000-000000001102', 2, 0, 3, 'essential', '', '', null, 2, '2024-05-01T08:07:30Z');
insert into answer (id, unit_id, question_id, text) values (1, 1, 1, 'Genom ett råd');
insert into statement (id, guid, document_id, case_id, question_id, text) values
  (1, '00000000-0000-4000-8000-000000001201', null, 2, 1, 'Nord har ett råd.'),
  (2, '00000000-0000-4000-8000-000000001202', 2, null, null, 'Kort.');
insert into theme_cell (id, guid, case_id, theme_id, text) values (1, '00000000-0000-4000-8000-000000001301', 2, 2, 'Råd finns.');
insert into contrast (id, guid, name) values
  (1, '00000000-0000-4000-8000-000000001401', 'Nord mot alla'), (2, '00000000-0000-4000-8000-000000001402', 'Tom');
insert into contrast_case (id, contrast_id, case_id, position) values (1, 1, 1, 0), (2, 1, 2, 1);
insert into contrast_row (id, contrast_id, theme_id, code_id, position) values (1, 1, 2, null, 0), (2, 1, null, 2, 1);
insert into finding (id, guid, row_id, kind, text, searched) values (1, '00000000-0000-4000-8000-000000001501', 1, 'absent', 'Inget.', 'Överallt');
insert into criteria_set (id, guid, name, ratings) values
  (1, '00000000-0000-4000-8000-000000001601', 'Krav', '["nej","ja"]'), (2, '00000000-0000-4000-8000-000000001602', 'Annat', '[]');
insert into criterion (id, guid, set_id, name, question, part, position) values
  (1, '00000000-0000-4000-8000-000000001701', 1, 'Mål', 'Mätbara?', 'A', 1),
  (2, '00000000-0000-4000-8000-000000001702', 1, 'Medel', '', '', 2);
insert into assessment (id, guid, criterion_id, case_id, occasion, rating, reasoning) values (1, '00000000-0000-4000-8000-000000001801', 1, 2, 'baseline', 'nej', 'Saknas');
insert into memo (id, guid, title, kind, text, changed, document_id, code_id, coding_id, case_id, participant_id, theme_id, unit_id, question_id) values
  (1, '00000000-0000-4000-8000-000000001901', 'Tanke', 'hypothesis', 'Rådet bär.', '2024-05-01T08:08:00Z', null, null, null, null, null, 2, null, null),
  (2, '00000000-0000-4000-8000-000000001902', '', 'code', 'Skratt', '2024-05-01T08:09:00Z', null, null, 1, null, null, null, null, null),
  (3, '00000000-0000-4000-8000-000000001903', 'Enhet', '', 'Varför', '2024-05-01T08:10:00Z', null, null, null, null, null, null, 1, null);
insert into memo_version (id, memo_id, title, text, written) values (1, 1, 'Tanke', 'Rådet?', '2024-05-01T08:00:30Z');
insert into evidence (id, guid, statement_id, theme_cell_id, finding_id, assessment_id, memo_id, document_id, start, "end", against, quote, condensation) values
  (1, '00000000-0000-4000-8000-000000002001', 1, null, null, null, null, 1, 12, 19, 0, 'ett råd', 'Ett råd finns.'),
  (2, '00000000-0000-4000-8000-000000002002', null, 1, null, null, null, 1, 5, 19, 1, 'Vi har ett råd', ''),
  (3, '00000000-0000-4000-8000-000000002003', null, null, 1, null, null, 1, 25, 38, 0, 'Inte hos oss.', ''),
  (4, '00000000-0000-4000-8000-000000002004', null, null, null, 1, null, 2, 0, 3, 0, 'Två', ''),
  (5, '00000000-0000-4000-8000-000000002005', null, null, null, null, 1, 1, 0, 3, 0, 'Maj', '');
insert into journal_step (id, name_en, name_sv, at, coder, state, merge_key) values
  (1, 'begin', 'börja', '2024-05-01T08:00:00Z', 'Kodare 1', 'done', null);
insert into journal_change (id, step_id, "table", op, row_id, before) values (1, 1, 'code', 'I', 1, null);

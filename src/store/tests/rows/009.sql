-- What the ninth version added: a cover, the whole study's statement, what people write about reporting items.
update project set author = 'Anna Lind', organisation = 'Region', date = '2024-05-01';
insert into statement (guid, document_id, case_id, question_id, text)
  values ('00000000-0000-4000-8000-000000000901', null, null, null, 'Hela studien säger');
insert into reported (guid, standard, item, text) values ('00000000-0000-4000-8000-000000000902', 'coreq', 1, 'Två intervjuare');

-- A row at least of every table that the fifteenth version added.
insert into journal_team (id, study, "key", root, folder, copy, secret, papers) values
  (1, '00000000-0000-4000-8000-000000003201', x'0011', x'0022', 'team', '00000000-0000-4000-8000-000000003202', x'0033', '[]');

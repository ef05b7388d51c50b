-- A row at least of every table that the eleventh version added.
insert into query (id, guid, name, query) values
  (1, '00000000-0000-4000-8000-000000003001', 'Tid och råd', '{"words":"tid"}'),
  (2, '00000000-0000-4000-8000-000000003002', 'Okodat', '{"uncoded":true}');

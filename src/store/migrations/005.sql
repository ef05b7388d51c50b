-- Whether words stand in a text otherwise than they are read, so that the text index cannot find them: cut by a soft
-- hyphen or a character without width, with ligatures or in full width.
alter table document_text add column disguised integer not null default 0 check (disguised in (0, 1));
create index document_text_disguised on document_text (document_id) where disguised = 1;
update document_text set disguised = 1 where
  instr(cast(text as blob), x'C2AD') or instr(cast(text as blob), x'E2808B') or instr(cast(text as blob), x'E2808C')
  or instr(cast(text as blob), x'E2808D') or instr(cast(text as blob), x'E2808E') or instr(cast(text as blob), x'E2808F')
  or instr(cast(text as blob), x'E281A0') or instr(cast(text as blob), x'EF');

-- Whether brackets and hashtags in transcripts mean names: null until somebody has said.
alter table guard add column marks integer check (marks in (0, 1));

-- Rot is seen: a digest for each text, and a chain of digests over the journal.

-- SHA-256 of the text in UTF-8, in hexadecimal. Null where it is still to be worked out: the step that brought the
-- text back is older than digests are.
alter table document_text add column sha256 text;
create index document_text_undigested on document_text (document_id) where sha256 is null;

-- The text index has nothing to do with digests.
drop trigger document_search_update;
create trigger document_search_update after update of text on document_text begin
  insert into document_search (document_search, rowid, text) values ('delete', old.document_id, old.text);
  insert into document_search (rowid, text) values (new.document_id, new.text);
end;

-- What became of each step, in order. "kept" is a digest over all that the journal keeps of the step as it lies in this
-- file, empty once the step has a newer link; "content" one over what the step did, by GUIDs, which mean the same in
-- another copy; "digest" one over the link before, by which link the step came in, the state and the content. The first
-- link is an anchor: its content is the last digest of the chain that it takes the place of, and its step the one for
-- which what was before was taken away for good (0: none).
create table journal_link (
  id integer primary key,
  step_id integer not null,
  state text not null check (state in ('anchored', 'done', 'undone', 'dropped')),
  kept blob not null,
  content blob not null,
  digest blob not null
) strict;
create index journal_link_step on journal_link (step_id);

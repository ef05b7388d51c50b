-- Who codes now; without one, the first coder.
alter table project add column coder_id integer references coder (id) on delete set null;

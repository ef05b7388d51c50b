-- What a step did, in no language: its kind, and what it was about as a JSON object. The words stay for steps that an
-- earlier version named in English and Swedish: the chain of digests covers them, and what tells no kind is said by them.
alter table journal_step add column kind text not null default '';
alter table journal_step add column args text not null default '{}';

-- Whether a criterion asks for the outcome: a case's chapter in the report ends with those parts of sets. Earlier
-- versions took it from what a part, or a set without parts, was called.
alter table criterion add column outcome integer not null default 0 check (outcome in (0, 1));
update criterion set outcome = 1 where exists (
  select 1 from criteria_set s, (select 'outcome' as word union all select 'utfall' union all select 'result'
    union all select 'måluppfyllelse') w
  where s.id = criterion.set_id
    and instr(lower(case when criterion.part <> '' then criterion.part else s.name end), w.word) > 0);

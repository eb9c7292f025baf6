-- What people approved of a change, as its release said: it is filled only while the row is that.
alter table condor_proposal
  add column approved text,
  add column approved_hash text check (approved_hash ~ '^[0-9a-f]{64}$');
comment on column condor_proposal.approved is 'the signed content, canonical JSON; null before the release and in one heard by a version before this column';
comment on column condor_proposal.approved_hash is 'SHA-256 of the UTF-8 of approved, as hedge-service says it was approved';
grant update (approved, approved_hash) on condor_proposal to "${app}";

-- Written once, whatever the grants. Versions before this one leave it empty.
create function keep_condor_approved() returns trigger language plpgsql as $$
begin
  if old.approved is not null
    and (new.approved, new.approved_hash) is distinct from (old.approved, old.approved_hash) then
    raise exception 'what was approved is immutable' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
-- both versions: the one before never writes these columns, and this refuses no other change
create trigger condor_proposal_approved before update on condor_proposal
  for each row execute function keep_condor_approved();

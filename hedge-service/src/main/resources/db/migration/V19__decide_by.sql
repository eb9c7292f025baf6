-- Once approval is asked for, the policy gives it a time of its own, which ends before the expiry
-- that is signed. That one stays as it was signed; a replica of the version before goes by it.

alter table proposal add column decide_by timestamptz;
comment on column proposal.decide_by is 'market time by which this revision is decided, since it was submitted; null before, and where the policy counts sessions only';
grant update (decide_by) on proposal to "${app}";

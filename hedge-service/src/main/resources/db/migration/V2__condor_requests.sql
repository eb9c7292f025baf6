-- Change requests of kind condor: condor-service fills them and says how that ended.
create table condor_fill (
  proposal_id uuid primary key references proposal,
  outcome text not null,
  fill_json text not null,
  step bigint not null,
  market_time timestamptz not null,
  recorded_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id()
);
comment on column condor_fill.fill_json is 'as heard: JSON of alvh.condor.fill.v1';
create trigger condor_fill_immutable before update or delete or truncate on condor_fill
  for each statement execute function refuse_change();

grant select, insert on condor_fill to "${app}";

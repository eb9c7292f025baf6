-- What each draft was computed from, so that it can be computed again (docs/security/proof.md).
-- Proposals from before this migration have no row, and a rebuild says so.
create table proposal_inputs (
  proposal_id uuid not null references proposal,
  revision integer not null check (revision >= 1),
  form text not null,
  engine_version text not null,
  policy_id text not null,
  packed bytea not null,
  inputs_hash text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (proposal_id, revision)
);
comment on table proposal_inputs is 'one row per revision that this service computed or was sent';
comment on column proposal_inputs.form is 'what the bytes are: alvh.hedge-inputs/1, or the topic of the event as it was heard';
comment on column proposal_inputs.engine_version is 'engine that computed the content';
comment on column proposal_inputs.packed is 'the inputs, gzip';
comment on column proposal_inputs.inputs_hash is 'SHA-256 of the inputs before they were packed';
create trigger proposal_inputs_immutable before update or delete or truncate on proposal_inputs
  for each statement execute function refuse_change();

grant select, insert on proposal_inputs to "${app}";

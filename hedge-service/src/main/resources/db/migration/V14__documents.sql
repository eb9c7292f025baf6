-- Rule sets, limits and the approval policy as change requests: what came into force, and by which
-- request. The newest row of a slot decides, as long as the slot is configured as it was then.
create table document_in_force (
  id bigint generated always as identity primary key,
  book_id text not null,
  slot text not null check (slot in ('CONDOR', 'HEDGE', 'LIMITS', 'POLICY')),
  configured text not null,
  document_id text not null,
  version text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  document text not null,
  proposal_id uuid not null unique references proposal,
  run_id text not null,
  step bigint not null,
  session date not null,
  market_time timestamptz not null,
  recorded_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id()
);
comment on column document_in_force.configured is 'id the slot was started with: configuring another one starts anew';
comment on column document_in_force.document is 'JSON text as it was approved; sha256 is of its UTF-8 bytes';
create trigger document_in_force_immutable before update or delete or truncate on document_in_force
  for each statement execute function refuse_change();

grant select, insert on document_in_force to "${app}";

-- hedge-service: book, proposals, approvals, audit. Runs as the owner role; "${app}" is the role the
-- service runs as and gets only what it needs. State rows carry the id of the transaction that wrote
-- them last (xid): equal to the xid of the outbox row that reports it.

create function stamp_xid() returns trigger language plpgsql as $$
begin
  new.xid := pg_current_xact_id();
  return new;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are immutable', tg_table_name using errcode = 'restrict_violation';
end $$;

create table hedge_book (
  run_id text not null,
  book_id text not null,
  version bigint not null,
  cash_usd numeric(18, 2) not null,
  last_step bigint not null,
  session date not null,
  market_time timestamptz not null,
  snapshot_id text not null,
  last_proposal_session date,
  breached boolean not null,
  step_json text not null,
  condor_json text not null,
  slices bytea not null,
  view_json text not null,
  updated_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (run_id, book_id)
);
comment on table hedge_book is 'one row per market run and book: position of the run and the inputs of its last decided step';
comment on column hedge_book.version is 'counts changes of positions, not of marks';
comment on column hedge_book.cash_usd is 'premium paid (negative) and received since the opening, US dollars';
comment on column hedge_book.slices is 'VIX slices of the last decided step: paper fills use these quotes';
create index hedge_book_current on hedge_book (book_id, updated_at desc);
create trigger hedge_book_xid before update on hedge_book for each row execute function stamp_xid();

create table condor_book (
  run_id text not null,
  book_id text not null,
  step bigint not null,
  book_json text not null,
  primary key (run_id, book_id)
);
comment on table condor_book is 'the newest condor book heard of: a restarted service need not hear it again';

create table hedge_position (
  id bigint generated always as identity primary key,
  run_id text not null,
  book_id text not null,
  layer text not null,
  root text not null,
  expiry date not null,
  strike double precision not null,
  option_right text not null,
  quantity integer not null check (quantity > 0),
  average_price numeric(14, 6) not null,
  unique (run_id, book_id, layer, root, expiry, strike, option_right),
  foreign key (run_id, book_id) references hedge_book
);

create table proposal (
  id uuid primary key,
  run_id text not null,
  book_id text not null,
  kind text not null,
  revision integer not null check (revision >= 1),
  state text not null,
  content bytea not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  rule_set_id text not null,
  rule_set_version text not null,
  headline text not null,
  cost_usd numeric(18, 2) not null,
  step bigint not null,
  session date not null,
  created_at timestamptz not null,
  recorded_at timestamptz not null,
  expires_at timestamptz not null,
  submitted_by text,
  xid xid8 not null default pg_current_xact_id(),
  foreign key (run_id, book_id) references hedge_book
);
comment on column proposal.content is 'canonical JSON: the bytes that are signed';
comment on column proposal.created_at is 'market time of the step that made it';
create index proposal_newest on proposal (recorded_at desc, step desc);
create trigger proposal_xid before update on proposal for each row execute function stamp_xid();

-- What is signed cannot be changed by anyone who uses the table, whatever their grants.
create function keep_content() returns trigger language plpgsql as $$
begin
  if (new.id, new.run_id, new.book_id, new.kind, new.revision, new.content, new.content_hash,
      new.rule_set_id, new.rule_set_version, new.headline, new.cost_usd, new.step, new.created_at,
      new.expires_at)
    is distinct from
     (old.id, old.run_id, old.book_id, old.kind, old.revision, old.content, old.content_hash,
      old.rule_set_id, old.rule_set_version, old.headline, old.cost_usd, old.step, old.created_at,
      old.expires_at)
    or (old.submitted_by is not null and new.submitted_by is distinct from old.submitted_by) then
    raise exception 'the signed content of a proposal is immutable' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger proposal_content before update on proposal for each row execute function keep_content();

create table approval (
  id bigint generated always as identity primary key,
  proposal_id uuid not null references proposal,
  revision integer not null,
  approver text not null,
  roles text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  reason text,
  approved_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  unique (proposal_id, revision, approver)
);
create trigger approval_immutable before update or delete or truncate on approval
  for each statement execute function refuse_change();

-- Four eyes in the database too: who submitted a proposal cannot have an approval on it.
create function refuse_own_approval() returns trigger language plpgsql as $$
begin
  if exists (select 1 from proposal p where p.id = new.proposal_id and p.submitted_by = new.approver) then
    raise exception 'the submitter cannot approve' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger approval_four_eyes before insert on approval
  for each row execute function refuse_own_approval();

create table fill (
  id bigint generated always as identity primary key,
  proposal_id uuid references proposal,
  run_id text not null,
  book_id text not null,
  cause text not null check (cause in ('OPENING_BOOK', 'PROPOSAL', 'SETTLEMENT')),
  layer text not null,
  action text not null check (action in ('BUY', 'SELL', 'SETTLE')),
  quantity integer not null check (quantity > 0),
  root text not null,
  expiry date not null,
  strike double precision not null,
  option_right text not null,
  price_points numeric(14, 6) not null,
  cash_usd numeric(18, 2) not null,
  step bigint not null,
  snapshot_id text not null,
  market_time timestamptz not null,
  quality text not null,
  foreign key (run_id, book_id) references hedge_book
);
create index fill_proposal on fill (proposal_id);
create trigger fill_immutable before update or delete or truncate on fill
  for each statement execute function refuse_change();

create table audit (
  id bigint generated always as identity primary key,
  run_id text not null,
  book_id text not null,
  recorded_at timestamptz not null,
  market_time timestamptz,
  actor text not null,
  roles text not null,
  action text not null,
  subject text not null,
  state text,
  content_hash text,
  detail text,
  xid xid8 not null default pg_current_xact_id()
);
create index audit_subject on audit (subject, id);
create trigger audit_immutable before update or delete or truncate on audit
  for each statement execute function refuse_change();

create table idempotent_answer (
  idempotency_key text not null,
  caller text not null,
  path text not null,
  request_hash text not null,
  status integer not null,
  body text not null,
  recorded_at timestamptz not null,
  primary key (idempotency_key, caller, path)
);

create unique index proposal_one_live on proposal (run_id, book_id, kind)
  where state in ('DRAFT', 'SUBMITTED', 'PARTIALLY_APPROVED', 'APPROVED', 'RELEASED');

grant select, insert, update on hedge_book, condor_book to "${app}";
grant select, insert, update, delete on hedge_position to "${app}";
grant select, insert on proposal to "${app}";
grant update (state, submitted_by) on proposal to "${app}";
grant select, insert on approval, fill, audit to "${app}";
grant select, insert, delete on idempotent_answer to "${app}";

-- After approval: how a fill came about, files of brokers, what does not fit, uncovered legs.

alter table proposal add column released_at timestamptz;
comment on column proposal.released_at is 'market time of the release; null before it and for releases from before this column';
grant update (released_at) on proposal to "${app}";

-- What is at the broker is one change at a time, also when some of it is filled.
create unique index proposal_one_working on proposal (run_id, book_id, kind)
  where state in ('APPROVED', 'RELEASED', 'PARTLY_FILLED');

alter table fill drop constraint fill_cause_check;
alter table fill add constraint fill_cause_check
  check (cause in ('OPENING_BOOK', 'IMPORT', 'PROPOSAL', 'SETTLEMENT', 'UNMATCHED'));
alter table fill
  add column mode text check (mode in ('PAPER_MID', 'PAPER_WORKED', 'PAPER_FULL_SPREAD', 'BROKER')),
  add column broker text,
  add column execution_id text,
  add column traded_at timestamptz,
  add column recorded_by text;
-- Fills are immutable; this once the owner gives the old ones, all at the far side of the quotes,
-- what the new ones are born with.
alter table fill disable trigger fill_immutable;
update fill set mode = 'PAPER_FULL_SPREAD' where cause in ('OPENING_BOOK', 'PROPOSAL');
alter table fill enable trigger fill_immutable;
alter table fill add constraint fill_broker check (
  case when mode = 'BROKER'
    then broker is not null and execution_id is not null and traded_at is not null
      and recorded_by is not null
    else broker is null and execution_id is null and traded_at is null and recorded_by is null end);
comment on column fill.mode is 'how a trade was filled: on paper, or by a broker; null for settlements and imported positions';
comment on column fill.quality is 'of the quotes; TRADED for what a broker filled';
-- An execution that turns a position is two fills: it closes and it opens.
create unique index fill_execution on fill (run_id, book_id, broker, execution_id, opening)
  where execution_id is not null;

create table fill_import (
  id uuid primary key,
  run_id text not null,
  book_id text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  content bytea not null,
  broker text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  booked_by text,
  booked_at timestamptz,
  report_json text,
  xid xid8 not null default pg_current_xact_id(),
  foreign key (run_id, book_id) references hedge_book,
  check ((booked_by is null) = (booked_at is null) and (booked_by is null) = (report_json is null)),
  unique (run_id, book_id, sha256)
);
comment on table fill_import is 'files of brokers as they came; what is booked is bound to the bytes';
comment on column fill_import.report_json is 'what became of each row when it was booked';
create trigger fill_import_xid before update on fill_import for each row execute function stamp_xid();

create table fill_break (
  id bigint generated always as identity primary key,
  run_id text not null,
  book_id text not null,
  import_id uuid references fill_import,
  line integer not null,
  broker text not null,
  execution_id text not null,
  action text not null check (action in ('BUY', 'SELL')),
  quantity integer not null check (quantity > 0),
  symbol text not null,
  price_points numeric(14, 6) not null,
  traded_at timestamptz not null,
  reason text not null,
  detail text not null,
  proposal_id uuid references proposal,
  recorded_by text not null,
  recorded_at timestamptz not null,
  market_time timestamptz not null,
  state text not null check (state in ('OPEN', 'BOOKED', 'DISMISSED')),
  resolved_by text,
  resolved_at timestamptz,
  resolution text,
  xid xid8 not null default pg_current_xact_id(),
  foreign key (run_id, book_id) references hedge_book,
  check ((state = 'OPEN') = (resolved_by is null) and (state = 'OPEN') = (resolution is null))
);
comment on table fill_break is 'executions that fit nothing released: nothing of them is in the book until a person says so';
create unique index fill_break_execution on fill_break (run_id, book_id, broker, execution_id, reason);
create index fill_break_open on fill_break (run_id, book_id, id);
create trigger fill_break_xid before update on fill_break for each row execute function stamp_xid();

create table orphan_alarm (
  id bigint generated always as identity primary key,
  run_id text not null,
  book_id text not null,
  proposal_id uuid not null references proposal,
  root text not null,
  expiry date not null,
  option_right text not null,
  uncovered integer not null check (uncovered > 0),
  planned integer not null check (planned >= 0),
  raised_at timestamptz not null,
  cleared_at timestamptz,
  xid xid8 not null default pg_current_xact_id(),
  foreign key (run_id, book_id) references hedge_book
);
comment on table orphan_alarm is 'short options that nothing covers because a change was filled in part';
comment on column orphan_alarm.raised_at is 'market time';
create unique index orphan_alarm_open on orphan_alarm (run_id, book_id, root, expiry, option_right)
  where cleared_at is null;
create trigger orphan_alarm_xid before update on orphan_alarm for each row execute function stamp_xid();

grant select, insert on fill_import, fill_break, orphan_alarm to "${app}";
grant update (booked_by, booked_at, report_json) on fill_import to "${app}";
grant update (state, resolved_by, resolved_at, resolution) on fill_break to "${app}";
grant update (uncovered, planned, cleared_at) on orphan_alarm to "${app}";

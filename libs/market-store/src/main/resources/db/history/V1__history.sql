-- Market history: what providers published, when it counts, and where each number came from.
-- It lives in a schema of its own with its own list of migrations, so that the command line can
-- make it without the service. Runs as the owner; "${app}" is the role that imports and reads.
--
-- Nothing is overwritten. A row counts from known_at until superseded_at; the current row of a key
-- has no superseded_at. Staging needs a temporary table, which the platform does not grant to all.
do $$ begin
  execute format('grant temporary on database %I to %I', current_database(), '${app}');
end $$;
grant usage on schema history to "${app}";

create table source (
  source text primary key,
  priority integer not null,
  about text not null
);
comment on table source is 'who publishes; of two sources that disagree the one with the lower priority answers, and both are kept';
insert into source values
  ('hand', 0, 'entered by a person'),
  ('cboe', 10, 'Cboe Global Indices and option quotes'),
  ('cfe', 11, 'Cboe Futures Exchange, files per contract'),
  ('alfred', 20, 'FRED with vintages'),
  ('fred', 21, 'Federal Reserve Bank of St. Louis, latest vintage'),
  ('nyse', 30, 'New York Stock Exchange'),
  ('yahoo', 60, 'Yahoo Finance'),
  ('computed-breadth', 80, 'advances and declines that a vendor computed'),
  ('tradier', 70, 'Tradier, option chains'),
  ('massive', 71, 'Massive, option chains'),
  ('barchart', 72, 'Barchart, option chains'),
  ('vendor', 90, 'a vendor that the file does not name');

create table import_run (
  id bigint generated always as identity primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  state text not null check (state in ('RUNNING', 'DONE', 'INTERRUPTED')),
  origin text not null,
  actor text not null,
  file_names text[] not null
);
comment on table import_run is 'one import of several files; each file is a transaction of its own';
comment on column import_run.state is 'INTERRUPTED: its process died; what it had stored stays, the file it was at left nothing';
comment on column import_run.file_names is 'files it was given: those without a row in import_file are missing';

create table import_file (
  id bigint generated always as identity primary key,
  run_id bigint not null references import_run,
  name text not null,
  sha256 text not null,
  options text not null,
  bytes bigint not null,
  outcome text not null check (outcome in ('STORED', 'KNOWN', 'NOT_UNDERSTOOD')),
  source text,
  understood_as text,
  reason text,
  rows_read bigint not null default 0,
  kept bigint not null default 0,
  rejected bigint not null default 0,
  corrected bigint not null default 0,
  added bigint not null default 0,
  changed bigint not null default 0,
  unchanged bigint not null default 0,
  conflicts bigint not null default 0,
  notes text[] not null default '{}',
  recorded_at timestamptz not null,
  millis bigint not null default 0
);
comment on table import_file is 'what became of a file; KNOWN: the same bytes were stored before, nothing was changed';
comment on column import_file.options is 'how it was read besides its bytes, such as a mapping of columns';
create index import_file_run on import_file (run_id);
create index import_file_bytes on import_file (sha256, options) where outcome = 'STORED';

create table import_defect (
  file_id bigint not null references import_file,
  kind text not null check (kind in ('REJECTED', 'CORRECTED')),
  code text not null,
  total bigint not null,
  primary key (file_id, kind, code)
);
comment on table import_defect is 'how many rows of a file were left out or mended, by reason: all of them are counted';

create table import_defect_row (
  file_id bigint not null references import_file,
  kind text not null check (kind in ('REJECTED', 'CORRECTED')),
  code text not null,
  line bigint not null,
  detail text not null
);
comment on table import_defect_row is 'the same one by one, the first of each reason';
create index import_defect_row_file on import_defect_row (file_id);

create table daily_bar (
  symbol text not null,
  source text not null,
  session date not null,
  open double precision,
  high double precision,
  low double precision,
  close double precision not null,
  volume double precision,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  file_id bigint not null references import_file,
  line bigint not null
);
comment on table daily_bar is 'a session of an index (points), a fund (US dollars) or a position on the VX curve (points)';
comment on column daily_bar.known_at is 'the first version counts from the close of its session, a later one from when it was recorded';
create unique index daily_bar_current on daily_bar (symbol, session, source) where superseded_at is null;
create index daily_bar_before on daily_bar (symbol, session, source) where superseded_at is not null;

create table future_bar (
  root text not null,
  expiry date not null,
  source text not null,
  session date not null,
  settle double precision not null,
  open double precision,
  high double precision,
  low double precision,
  volume double precision,
  open_interest double precision,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  file_id bigint not null references import_file,
  line bigint not null
);
comment on table future_bar is 'a session of one futures contract, points at today''s scale';
create unique index future_bar_current on future_bar (root, session, expiry, source) where superseded_at is null;
create index future_bar_before on future_bar (root, session, expiry, source) where superseded_at is not null;

create table series_value (
  series text not null,
  source text not null,
  of date not null,
  vintage date,
  value double precision not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  corrects boolean not null,
  file_id bigint not null references import_file,
  line bigint not null
);
comment on table series_value is 'a value of a published series, in the unit of its publisher';
comment on column series_value.vintage is 'day since which it was known at this value; null in a file that only has the latest vintage, then the rule of its publication tells';
comment on column series_value.corrects is 'replaced another value of the same key: known only since it was recorded';
create unique index series_value_current on series_value (series, of, source, vintage) nulls not distinct where superseded_at is null;
create index series_value_before on series_value (series, of, source) where superseded_at is not null;

create table calendar_event (
  version bigint generated always as identity primary key,
  id uuid not null,
  kind text not null,
  date date not null,
  time time,
  about text not null,
  source text not null,
  cancelled boolean not null,
  origin_kind text not null,
  origin_date date not null,
  origin_about text not null,
  actor text not null,
  reason text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  file_id bigint references import_file,
  line bigint,
  check ((source = 'hand') = (file_id is null))
);
comment on table calendar_event is 'economic and expiry calendar, New York dates and times; every edit is a version with who, when and why';
comment on column calendar_event.origin_date is 'as the file first had it: a later import finds the event by it and leaves a hand-made version alone';
create unique index calendar_event_current on calendar_event (id) where superseded_at is null;
create unique index calendar_event_origin on calendar_event (origin_kind, origin_date, origin_about) where superseded_at is null;

create table chain_snapshot (
  id bigint generated always as identity primary key,
  root text not null,
  part text not null,
  as_of timestamptz not null,
  source text not null,
  session date not null,
  tradable integer not null,
  zero_bid integer not null,
  reject_codes text[] not null,
  reject_counts integer[] not null,
  expiries integer not null,
  quotes bytea not null,
  vix double precision,
  vix_rate double precision,
  vix_note text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  file_id bigint not null references import_file
);
comment on table chain_snapshot is 'all cleaned quotes of a root at one instant';
comment on column chain_snapshot.part is 'empty for a chain of several expiries; the root and expiry of a file that only has one';
comment on column chain_snapshot.quotes is 'columns per expiry, deflated; ChainCodec of market-store reads it';
comment on column chain_snapshot.vix is 'VIX computed from these quotes at vix_rate; null for VIX options and when vix_note says why not';
create unique index chain_snapshot_current on chain_snapshot (root, as_of, source, part) where superseded_at is null;

-- Two sources disagree when their values differ by more than rounding.
create view conflict as
  select a.symbol as id, a.session as of, a.source as source_a, a.close as value_a,
         b.source as source_b, b.close as value_b
    from daily_bar a join daily_bar b on a.symbol = b.symbol and a.session = b.session and a.source < b.source
   where a.superseded_at is null and b.superseded_at is null and abs(a.close - b.close) > 0.006
  union all
  select a.root || ' ' || a.expiry, a.session, a.source, a.settle, b.source, b.settle
    from future_bar a join future_bar b
      on a.root = b.root and a.expiry = b.expiry and a.session = b.session and a.source < b.source
   where a.superseded_at is null and b.superseded_at is null and abs(a.settle - b.settle) > 0.006
  union all
  select a.series, a.of, a.source, a.value, b.source, b.value
    from series_value a join series_value b
      on a.series = b.series and a.of = b.of and a.vintage is not distinct from b.vintage and a.source < b.source
   where a.superseded_at is null and b.superseded_at is null and abs(a.value - b.value) > 0.006;
comment on view conflict is 'two sources disagree: both are kept, the one with priority answers, nothing is averaged';

grant select on all tables in schema history to "${app}";
grant insert on import_run, import_file, import_defect, import_defect_row, daily_bar, future_bar,
  series_value, calendar_event, chain_snapshot to "${app}";
grant update (state, finished_at) on import_run to "${app}";
grant update (added, changed, unchanged, conflicts, millis) on import_file to "${app}";
grant update (superseded_at) on daily_bar, future_bar, series_value, calendar_event, chain_snapshot to "${app}";
grant update (vix, vix_rate, vix_note) on chain_snapshot to "${app}";

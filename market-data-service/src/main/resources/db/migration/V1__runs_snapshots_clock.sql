-- "${app}" is the role the service runs as; the owner migrates.
create table run (
  run_id text primary key,
  prefix text not null,
  ordinal integer not null,
  market text not null,
  seed bigint not null,
  last_step bigint not null default 0,
  started_at timestamptz not null,
  unique (prefix, ordinal)
);
comment on table run is 'one run of a market from its beginning; a demo with the same market and seed resumes its latest run';

create table snapshot (
  id text primary key,
  run_id text not null references run,
  step bigint not null,
  session date not null,
  market_time timestamptz not null,
  state text not null,
  fact text not null,
  digest text not null,
  slice_count integer not null,
  sealed_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  unique (run_id, step)
);
comment on column snapshot.state is 'the MarketState as JSON: the slices are recomputed from it, digest proves it';
comment on column snapshot.fact is 'alvh.market.step.v1 as it was published';

create table step_done (
  run_id text not null,
  step bigint not null,
  service text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (run_id, step, service)
);

create table clock (
  run_id text primary key references run,
  running boolean not null,
  speed double precision not null,
  configured_speed double precision not null,
  paused_because text,
  pause_on_submission boolean not null,
  version bigint not null default 0
);

grant select, insert, update on run, clock to "${app}";
grant select, insert on snapshot, step_done to "${app}";

-- ${app} is the role the service runs as; the owner migrates.
create table condor_book (
  run_id text not null,
  book_id text not null,
  version bigint not null,
  last_step bigint not null,
  opened boolean not null,
  realised_usd numeric(18, 2) not null,
  view text not null,
  decided_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (run_id, book_id)
);
comment on column condor_book.view is 'the book as published with last_step: JSON of alvh.condor.book.v1';
comment on column condor_book.version is 'counts changes of positions, not of marks';

create table condor_position (
  id text primary key,
  run_id text not null,
  book_id text not null,
  layer text not null,
  root text not null,
  expiry date not null,
  long_put numeric(10, 2) not null,
  short_put numeric(10, 2) not null,
  short_call numeric(10, 2) not null,
  long_call numeric(10, 2) not null,
  quantity integer not null check (quantity > 0),
  credit_points numeric(10, 2) not null check (credit_points > 0),
  opened_at timestamptz not null,
  opened_step bigint not null,
  settled_at timestamptz,
  settled_step bigint,
  settlement_level numeric(12, 4),
  realised_usd numeric(18, 2),
  check (long_put < short_put and short_put < short_call and short_call < long_call),
  foreign key (run_id, book_id) references condor_book
);
create index condor_position_open on condor_position (run_id, book_id) where settled_at is null;

create table audit (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null default clock_timestamp(),
  actor text not null,
  action text not null,
  run_id text not null,
  book_id text not null,
  step bigint not null,
  market_time timestamptz not null,
  detail text not null
);
comment on table audit is 'append-only: the service may insert and read';

grant select, insert, update on condor_book, condor_position to "${app}";
grant select, insert on audit to "${app}";

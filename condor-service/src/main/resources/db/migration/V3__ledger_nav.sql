-- Net asset value of the ledger, as heard from hedge-service, and what a step was sized from.
create table ledger_close (
  run_id text not null,
  book_id text not null,
  session date not null,
  step bigint not null,
  market_time timestamptz not null,
  nav_usd numeric(18, 2),
  primary key (run_id, book_id, session)
);
comment on table ledger_close is 'closed sessions of the ledger as heard, alvh.ledger.close.v1';
comment on column ledger_close.nav_usd is 'null when a mark was missing at the close';

alter table condor_book
  add column nav_usd numeric(18, 2) check (nav_usd > 0),
  add column nav_basis text,
  add column nav_as_of timestamptz;
comment on column condor_book.nav_usd is 'what the last decided step was sized from; null in a book from before this column: then the configured value';

grant select, insert on ledger_close to "${app}";

-- Fills of condor changes that people record: leg by leg here, as whole condors in condor-service.

alter table proposal add column execution text;
comment on column proposal.execution is 'how a released condor change is filled: a paper mode or manual; null for other kinds, before the release, and for releases from before this column, which were paper-full-spread';
grant update (execution) on proposal to "${app}";

create table condor_leg_fill (
  id bigint generated always as identity primary key,
  proposal_id uuid not null references proposal,
  run_id text not null,
  book_id text not null,
  trade integer not null check (trade > 0),
  leg integer not null check (leg between 0 and 3),
  layer text not null,
  action text not null check (action in ('BUY', 'SELL')),
  quantity integer not null check (quantity > 0),
  root text not null,
  expiry date not null,
  strike numeric(10, 2) not null,
  option_right text not null,
  price_points numeric(14, 6) not null check (price_points >= 0),
  cash_usd numeric(18, 2) not null,
  fees_usd numeric(18, 2) not null,
  step bigint not null,
  snapshot_id text not null,
  market_time timestamptz not null,
  value_date date not null,
  broker text not null,
  execution_id text not null,
  traded_at timestamptz not null,
  recorded_by text not null,
  xid xid8 not null default pg_current_xact_id(),
  foreign key (run_id, book_id) references hedge_book,
  unique (run_id, book_id, broker, execution_id)
);
comment on table condor_leg_fill is 'executions of condor changes as brokers reported them; the condors they make are condor-service''s';
comment on column condor_leg_fill.trade is 'of the change, from 1: the number of its order';
comment on column condor_leg_fill.leg is 'of the condor, strikes ascending, from 0';
comment on column condor_leg_fill.cash_usd is 'of this leg; the ledger has it with its whole condor, from the condor book';
create index condor_leg_fill_proposal on condor_leg_fill (proposal_id);
create trigger condor_leg_fill_immutable before update or delete or truncate on condor_leg_fill
  for each statement execute function refuse_change();

grant select, insert on condor_leg_fill to "${app}";

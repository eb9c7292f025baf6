-- The ledger of a book: cash, closed sessions, and the session that a fill counts in.

-- Fills are immutable; this once the owner gives the old ones what the new ones are born with.
alter table fill add column value_date date;
alter table fill disable trigger fill_immutable;
update fill set value_date = (market_time at time zone 'America/Chicago')::date;
alter table fill enable trigger fill_immutable;
alter table fill alter column value_date set not null;
comment on column fill.value_date is 'session it counts in: after the last step of a session the next one';
create index fill_book on fill (run_id, book_id, id);

alter table hedge_book add column blocked_session date;
comment on column hedge_book.blocked_session is 'session of the latest blocked draft that the audit tells of';

create table cash_entry (
  id bigint generated always as identity primary key,
  run_id text not null,
  book_id text not null,
  value_date date not null,
  kind text not null check (kind in
    ('DEPOSIT', 'WITHDRAWAL', 'TRADE', 'SETTLEMENT', 'FEE', 'INTEREST', 'ADJUSTMENT')),
  amount_usd numeric(18, 2) not null check (amount_usd <> 0
    and (kind <> 'DEPOSIT' or amount_usd > 0)
    and (kind not in ('WITHDRAWAL', 'FEE') or amount_usd < 0)),
  opening boolean not null,
  layer text,
  position_ids text,
  note text not null,
  actor text not null,
  step bigint not null,
  market_time timestamptz not null,
  recorded_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  foreign key (run_id, book_id) references hedge_book
);
comment on table cash_entry is 'every movement of cash; a run from before this table has no opening entry and no ledger';
comment on column cash_entry.position_ids is 'positions that a trade or settlement is of, separated by |';
create index cash_entry_book on cash_entry (run_id, book_id, id);
create unique index cash_entry_opening on cash_entry (run_id, book_id) where opening;
create trigger cash_entry_immutable before update or delete or truncate on cash_entry
  for each statement execute function refuse_change();

create table ledger_session (
  run_id text not null,
  book_id text not null,
  session date not null,
  step bigint not null,
  spx double precision not null,
  cash_usd numeric(18, 2) not null,
  hedge_usd numeric(18, 2),
  condors_usd numeric(18, 2),
  nav_usd numeric(18, 2),
  positions_json text not null,
  view_json text not null,
  capital_json text not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (run_id, book_id, session),
  foreign key (run_id, book_id) references hedge_book,
  check ((nav_usd is null) = (hedge_usd is null or condors_usd is null)),
  check (nav_usd = cash_usd + hedge_usd + condors_usd)
);
comment on table ledger_session is 'one row per session whose last step was decided; null is a mark that is missing, never 0';
create trigger ledger_session_immutable before update or delete or truncate on ledger_session
  for each statement execute function refuse_change();

grant select, insert on cash_entry, ledger_session to "${app}";

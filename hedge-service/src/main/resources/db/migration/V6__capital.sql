-- What the capital figures need beyond the ledger: margin of the condors as it moves, and the
-- market of a close. A run from before this migration has neither for its past, and the figures say so.

alter table ledger_session add column market_json text;
comment on column ledger_session.market_json is 'riskless rate and VX futures of the close; null in a session from before this column';

create table margin_entry (
  id bigint generated always as identity primary key,
  run_id text not null,
  book_id text not null,
  value_date date not null,
  position_id text not null,
  layer text not null,
  change_usd numeric(18, 2) not null check (change_usd <> 0),
  step bigint not null,
  xid xid8 not null default pg_current_xact_id(),
  foreign key (run_id, book_id) references hedge_book
);
comment on table margin_entry is 'Reg T margin of condors, posted (positive) and released (negative), from two condor books in a row';
create index margin_entry_book on margin_entry (run_id, book_id, id);
create trigger margin_entry_immutable before update or delete or truncate on margin_entry
  for each statement execute function refuse_change();

grant select, insert on margin_entry to "${app}";

-- What paper fills cost beside their price (alvh.fees); none did before this migration.
alter table fill add column fees_usd numeric(18, 2) not null default 0 check (fees_usd >= 0);
comment on column fill.fees_usd is 'commission and exchange fees, US dollars; not part of cash_usd';

-- A broker's positions imported into an empty book: the file as it came, once per run and book.
alter table fill drop constraint fill_cause_check;
alter table fill add constraint fill_cause_check
  check (cause in ('OPENING_BOOK', 'IMPORT', 'PROPOSAL', 'SETTLEMENT'));

alter table hedge_position add column provenance text check (provenance = 'IMPORTED');
comment on column hedge_position.provenance is 'IMPORTED when a broker''s file brought it; null when it was traded here';

create table opening_import (
  run_id text not null,
  book_id text not null,
  import_id uuid not null unique,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  imported_by text not null,
  step bigint not null,
  market_time timestamptz not null,
  recorded_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (run_id, book_id),
  foreign key (run_id, book_id) references hedge_book
);
comment on table opening_import is 'written in the transaction of the positions and of the fact that condor-service hears';
comment on column opening_import.content is 'the bytes that the person confirmed';

grant select, insert on opening_import to "${app}";
create trigger opening_import_immutable before update or delete on opening_import
  for each row execute function refuse_change();

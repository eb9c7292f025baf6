-- Tables of the service kit. A service's own migrations start at V1, so these always come first
-- (versions 0.x are the kit's). ${app} is the role the service runs as.
create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  key text not null,
  event_id text not null unique,
  type text not null,
  payload text not null,
  market_time timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  xid xid8 not null default pg_current_xact_id()
);
comment on table outbox is 'facts written in the transaction of the state change that they report';
comment on column outbox.xid is 'transaction that wrote the row: equal to the xid of the state row it belongs to';
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

create table inbox (
  consumer text not null,
  event_id text not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (consumer, event_id)
);
comment on table inbox is 'events whose effects are in this database: a second delivery changes nothing';

grant select, insert, update, delete on outbox to "${app}";
grant select, insert, delete on inbox to "${app}";

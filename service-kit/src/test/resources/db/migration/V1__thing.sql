create table thing (
  id bigint primary key,
  name text not null,
  xid xid8 not null default pg_current_xact_id()
);
grant select, insert, update, delete on thing to "${app}";

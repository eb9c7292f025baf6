-- A fact carries on the trace of the transaction that wrote it. Versions before this one leave the
-- column empty, so both run side by side. (The table is the service kit's: see its V0_1.)
alter table outbox add column traceparent text;
comment on column outbox.traceparent is 'W3C trace context of the transaction that wrote the row; null when it was not traced';

-- A service that does not migrate looks up whether the tables are new enough for it (SchemaStart).
grant select on flyway_schema_history to "${app}";

-- How far the figures for operators have read the audit: each line is counted by one instance, once.
create table metric_cursor (
  name text primary key,
  position bigint not null
);
comment on column metric_cursor.position is 'id of the last line of the audit that is counted';
insert into metric_cursor (name, position)
select 'approval_latency', coalesce(max(id), 0) from audit;
grant select, update on metric_cursor to "${app}";

-- A fact carries on the trace of the transaction that wrote it. Older versions of a service leave the
-- column empty, so two versions run side by side.
alter table outbox add column traceparent text;
comment on column outbox.traceparent is 'W3C trace context of the transaction that wrote the row; null when it was not traced';

-- A service that does not migrate looks up whether the schema is new enough for it (SchemaGuard).
grant select on flyway_schema_history to "${app}";

-- How far the figures for operators have read the audit: each line is counted by one instance, once.
create table metric_cursor (
  name text primary key,
  position bigint not null
);
comment on column metric_cursor.position is 'id of the last line of the audit that is counted';
insert into metric_cursor (name, position)
select 'approval_latency', coalesce(max(id), 0) from audit;
grant select, update on metric_cursor to "${app}";

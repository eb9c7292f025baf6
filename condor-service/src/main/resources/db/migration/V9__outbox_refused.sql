-- A fact that Kafka can never take is put aside, so that the others leave. Versions before this one
-- know no such thing and leave the columns empty. (The table is the service kit's: see its V0_1.)
alter table outbox
  add column refused_at timestamptz,
  add column refused_why text;
comment on column outbox.refused_at is 'since when the row is put aside; null: it is not';
comment on column outbox.refused_why is 'what Kafka said to it';

-- What people are told, what of it they have read, and how it leaves the application.
create table notification (
  id bigint generated always as identity primary key,
  book_id text not null,
  proposal_id text,
  recipient text not null,
  kind text not null,
  text text not null,
  created_at timestamptz not null
);
comment on column notification.recipient is 'user name, or role: and a role when nobody could say who holds it';
create index notification_recipient on notification (recipient, id desc);

create table notification_read (
  person text primary key,
  up_to bigint not null,
  read_at timestamptz not null
);

create table notification_delivery (
  id bigint generated always as identity primary key,
  notification_id bigint not null references notification,
  channel text not null check (channel in ('webhook', 'mail')),
  state text not null check (state in ('PENDING', 'SENT', 'GIVEN_UP')),
  attempts integer not null,
  next_try_at timestamptz not null,
  sent_at timestamptz,
  error text,
  unique (notification_id, channel)
);
create index notification_due on notification_delivery (channel, next_try_at) where state = 'PENDING';
create index notification_sent on notification_delivery (channel, sent_at) where state = 'SENT';

alter table proposal add column escalated_revision integer;
comment on column proposal.escalated_revision is 'revision for which those who can help were called; null when nobody was';

grant select, insert on notification to "${app}";
grant select, insert, update on notification_read, notification_delivery to "${app}";
grant update (escalated_revision) on proposal to "${app}";

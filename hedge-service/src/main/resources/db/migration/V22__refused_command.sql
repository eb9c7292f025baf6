-- Who tried what they may not: a decision on the own request, one without the role, one on other
-- content than was shown. Beside the audit, which holds what happened and is one chain under one
-- lock: nobody who is refused shall be able to make the others wait for it.
create table refused_command (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null,
  person text not null,
  roles text not null,
  path text not null,
  reason text not null,
  detail text not null,
  acr text,
  came_from text,
  slot bigint not null,
  unique (person, path, reason, slot)
);
comment on table refused_command is 'commands that were refused for who gave them or for what they had seen';
comment on column refused_command.reason is 'type of the problem that was answered';
comment on column refused_command.slot is 'ten minutes of wall time: the same of the same person is kept once in it';

create trigger refused_command_is_for_ever
  before update or delete or truncate on refused_command
  for each statement execute function refuse_change();
grant select, insert on refused_command to "${app}";

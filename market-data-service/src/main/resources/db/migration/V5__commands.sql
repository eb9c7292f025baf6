-- Who commanded what here, and what was answered: docs/security/audit.md, docs/decisions/0035.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are immutable', tg_table_name using errcode = 'restrict_violation';
end $$;

create table audit (
  sequence bigint primary key check (sequence >= 1),
  recorded_at timestamptz not null,
  actor text not null,
  roles text not null,
  acr text,
  auth_time timestamptz,
  called_from text,
  action text not null,
  subject text not null,
  state text not null check (state in ('ASKED', 'DONE', 'REFUSED')),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  detail text not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);
comment on table audit is 'every command on market data: a line before it is done and one with its answer, chained by hash';
comment on column audit.sequence is 'place in the chain, without gaps';
comment on column audit.subject is 'method and path';
comment on column audit.content_hash is 'SHA-256 of what was sent';
comment on column audit.acr is 'authentication context class of the token; empty when it said none';
comment on column audit.hash is 'SHA-256 over previous_hash and every field, see ChainHash';
create trigger audit_immutable before update or delete or truncate on audit
  for each statement execute function refuse_change();

create table idempotent_answer (
  idempotency_key text not null,
  caller text not null,
  subject text not null,
  request_hash text not null,
  status integer not null,
  location text,
  media_type text not null,
  body text not null,
  recorded_at timestamptz not null,
  primary key (idempotency_key, caller, subject)
);
comment on table idempotent_answer is 'what was answered to a command with an Idempotency-Key';
create trigger idempotent_answer_immutable before update or delete or truncate on idempotent_answer
  for each statement execute function refuse_change();

grant select, insert on audit, idempotent_answer to "${app}";

-- Who had a hand in a request, in whose name somebody approved, and who lends which role to whom.
alter table proposal add column editors text not null default '';
comment on column proposal.editors is 'everybody who submitted or edited this or an earlier revision, one name a line';

-- Nobody gets out of having had a hand in it.
create function keep_editors() returns trigger language plpgsql as $$
begin
  if not string_to_array(old.editors, E'\n') <@ string_to_array(new.editors, E'\n') then
    raise exception 'who had a hand in a proposal stays on record' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger proposal_editors before update on proposal for each row execute function keep_editors();
grant update (editors) on proposal to "${app}";

alter table approval add column delegated text not null default '';
comment on column approval.delegated is 'roles used for somebody else, one a line: role, a colon, the name of its holder';

-- Four eyes in the database too: neither who had a hand in it, nor somebody in the name of such a person.
create or replace function refuse_own_approval() returns trigger language plpgsql as $$
declare
  hands text[];
begin
  select array_append(string_to_array(p.editors, E'\n'), p.submitted_by) into hands
    from proposal p where p.id = new.proposal_id;
  if new.approver = any(hands) then
    raise exception 'the submitter cannot approve, nor can an editor' using errcode = 'restrict_violation';
  end if;
  if exists (
    select 1 from unnest(string_to_array(new.delegated, E'\n')) lent
    where substr(lent, strpos(lent, ':') + 1) = any(hands)) then
    raise exception 'nobody can approve in the name of the submitter or an editor'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create table delegation (
  id uuid primary key,
  role text not null,
  delegator text not null,
  delegate text not null check (delegate <> delegator),
  start_at timestamptz not null,
  end_at timestamptz not null check (end_at > start_at and end_at <= start_at + interval '14 days'),
  reason text not null,
  given_at timestamptz not null,
  revoked_at timestamptz,
  xid xid8 not null default pg_current_xact_id()
);
comment on table delegation is 'for a time, delegate may approve in one role of delegator; every line of it is in the audit too';
create index delegation_delegate on delegation (delegate, end_at);
create trigger delegation_xid before update on delegation for each row execute function stamp_xid();

-- It can be ended early, and nothing else.
create function keep_delegation() returns trigger language plpgsql as $$
begin
  if (new.id, new.role, new.delegator, new.delegate, new.start_at, new.end_at, new.reason, new.given_at)
    is distinct from
     (old.id, old.role, old.delegator, old.delegate, old.start_at, old.end_at, old.reason, old.given_at)
    or old.revoked_at is not null then
    raise exception 'a delegation can only be ended, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger delegation_keep before update on delegation for each row execute function keep_delegation();

grant select, insert on delegation to "${app}";
grant update (revoked_at) on delegation to "${app}";

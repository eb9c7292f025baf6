-- Revisions of a request, and emergencies with their reviews (docs/security/drift.md).
create table proposal_revision (
  proposal_id uuid not null references proposal deferrable initially deferred,
  revision integer not null check (revision >= 1),
  content bytea not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  act text not null check (act in ('PROPOSED', 'EDITED', 'REFRESHED')),
  made_by text not null,
  reason text,
  made_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (proposal_id, revision),
  check (content_hash = encode(sha256(content), 'hex'))
);
comment on table proposal_revision is 'the bytes of every revision: what an approval of it saw stays readable';
comment on column proposal_revision.reason is 'why a person made it; null for a refresh without one';

insert into proposal_revision (proposal_id, revision, content, content_hash, act, made_by, reason, made_at)
  select id, revision, content, content_hash, 'PROPOSED', 'system', 'from before revisions were kept', recorded_at
  from proposal;

create trigger proposal_revision_immutable before update or delete or truncate on proposal_revision
  for each statement execute function refuse_change();

-- What is signed cannot be changed; a next revision takes its place, as a draft that nobody has
-- submitted. Who asks for approval of a revision is written once.
create or replace function keep_content() returns trigger language plpgsql as $$
begin
  if (new.id, new.run_id, new.book_id, new.kind) is distinct from (old.id, old.run_id, old.book_id, old.kind) then
    raise exception 'the signed content of a proposal is immutable' using errcode = 'restrict_violation';
  end if;
  if new.revision = old.revision then
    if (new.content, new.content_hash, new.rule_set_id, new.rule_set_version, new.headline, new.cost_usd,
        new.step, new.session, new.created_at, new.recorded_at, new.expires_at, new.sized_condors)
      is distinct from
       (old.content, old.content_hash, old.rule_set_id, old.rule_set_version, old.headline, old.cost_usd,
        old.step, old.session, old.created_at, old.recorded_at, old.expires_at, old.sized_condors)
      or (old.submitted_by is not null and new.submitted_by is distinct from old.submitted_by) then
      raise exception 'the signed content of a proposal is immutable' using errcode = 'restrict_violation';
    end if;
  elsif new.revision <> old.revision + 1
    or new.state <> 'DRAFT'
    or new.submitted_by is not null
    or old.state not in ('DRAFT', 'SUBMITTED', 'PARTIALLY_APPROVED', 'CHANGES_REQUESTED', 'STALE') then
    raise exception 'another content is the next revision of an undecided proposal, as a draft nobody has submitted'
      using errcode = 'restrict_violation';
  elsif new.editors = old.editors and old.editors = '' then
    raise exception 'a revision has somebody who made it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- At the end of the transaction the bytes of a revision are on record.
create function revision_recorded() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from proposal_revision r
    where r.proposal_id = new.id and r.revision = new.revision
      and r.content_hash = new.content_hash and r.content = new.content) then
    raise exception 'revision % of proposal % is not on record', new.revision, new.id
      using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger proposal_revision_recorded after insert or update of revision, content on proposal
  deferrable initially deferred for each row execute function revision_recorded();

grant select, insert on proposal_revision to "${app}";
grant update (revision, content, content_hash, rule_set_id, rule_set_version, headline, cost_usd, step,
  session, created_at, recorded_at, expires_at, sized_condors) on proposal to "${app}";

create table emergency_review (
  proposal_id uuid primary key references proposal,
  run_id text not null,
  book_id text not null,
  revision integer not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  broken_by text not null,
  roles text not null,
  editors text not null,
  reason text not null check (reason <> ''),
  direction text not null check (direction = 'RISK_REDUCING'),
  why text not null,
  stress_before_usd numeric(18, 2) not null,
  stress_after_usd numeric(18, 2) not null,
  opened_at timestamptz not null,
  market_time timestamptz not null,
  xid xid8 not null default pg_current_xact_id()
);
comment on table emergency_review is 'what one person released alone; open until two others have signed, one of them risk';
comment on column emergency_review.editors is 'others who had a hand in it, one name a line';
comment on column emergency_review.stress_before_usd is 'worst loss over the named shocks as held, priced when the glass was broken';

create table emergency_signature (
  id bigint generated always as identity primary key,
  proposal_id uuid not null references emergency_review,
  reviewer text not null,
  roles text not null,
  comment text not null check (comment <> ''),
  signed_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  unique (proposal_id, reviewer)
);

create trigger emergency_review_immutable before update or delete or truncate on emergency_review
  for each statement execute function refuse_change();
create trigger emergency_signature_immutable before update or delete or truncate on emergency_signature
  for each statement execute function refuse_change();

create function emergency_is_open(proposal uuid) returns boolean language sql stable as $$
  select count(*) < 2 or count(*) filter (where 'risk' = any(string_to_array(roles, ','))) < 1
  from emergency_signature where proposal_id = proposal
$$;

-- Never two open ones of a book, whatever the service thinks.
create function refuse_second_emergency() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('emergency ' || new.book_id));
  if exists (select 1 from emergency_review e where e.book_id = new.book_id and emergency_is_open(e.proposal_id)) then
    raise exception 'an emergency of this book still waits for its review' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger emergency_one_open before insert on emergency_review
  for each row execute function refuse_second_emergency();

create function refuse_own_review() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from emergency_review e where e.proposal_id = new.proposal_id
      and (e.broken_by = new.reviewer or new.reviewer = any(string_to_array(e.editors, E'\n')))) then
    raise exception 'who had a hand in an emergency cannot review it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger emergency_four_eyes before insert on emergency_signature
  for each row execute function refuse_own_review();

grant select, insert on emergency_review, emergency_signature to "${app}";

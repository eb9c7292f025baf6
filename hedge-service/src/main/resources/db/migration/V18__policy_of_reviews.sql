-- Whose signatures close the review of an emergency is said by the approval policy. What it said
-- when the glass was broken stays with the emergency, whatever policy comes into force later.
-- The defaults are what was in code before: for the emergencies of then, and for those of a
-- replica of the version before that still runs beside this one.

alter table emergency_review
  add column policy text not null default 'emergency-review/1',
  add column people integer not null default 2 check (people between 1 and 10),
  add column factors text not null default 'risk:1' check (factors ~ '^([a-z]+:[0-9]+(,[a-z]+:[0-9]+)*)?$'),
  add column reviewers text not null default 'pm,risk,trader' check (reviewers <> '');
comment on table emergency_review is 'what one person released alone; open until those have signed whom the policy asked for';
comment on column emergency_review.policy is 'id and version of the policy that ruled then';
comment on column emergency_review.people is 'different people who must sign';
comment on column emergency_review.factors is 'role:minimum of them, comma between';
comment on column emergency_review.reviewers is 'roles whose holders may sign, comma between';

-- both versions: it is called alike and says of a row with the defaults what it said before
create or replace function emergency_is_open(proposal uuid) returns boolean language sql stable as $$
  select
    (select count(*) from emergency_signature s where s.proposal_id = e.proposal_id) < e.people
    or exists (
      select 1 from unnest(string_to_array(e.factors, ',')) as factor
      where (
        select count(*) from emergency_signature s
        where s.proposal_id = e.proposal_id
          and split_part(factor, ':', 1) = any(string_to_array(s.roles, ','))
      ) < split_part(factor, ':', 2)::integer)
  from emergency_review e where e.proposal_id = proposal
$$;

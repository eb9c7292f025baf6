-- Condor rule sets that an approved change put in force, as heard from hedge-service.
create table rule_set_in_force (
  id bigint generated always as identity primary key,
  proposal_id text not null unique,
  book_id text not null,
  configured text not null,
  rule_set_id text not null,
  version text not null,
  document text not null,
  run_id text not null,
  session date not null,
  market_time timestamptz not null
);
comment on table rule_set_in_force is 'alvh.ruleset.version.v1 of slot CONDOR; the newest decides from its session on';
comment on column rule_set_in_force.configured is 'id the service was configured with: another one starts anew';

grant select, insert on rule_set_in_force to "${app}";

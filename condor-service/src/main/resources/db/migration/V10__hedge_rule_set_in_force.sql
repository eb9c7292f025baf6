-- Hedge rule sets that an approved change put in force: one that trades fewer condors instead of a
-- hedge (M7) sizes what the ladder sells. A table of its own: the version before reads
-- rule_set_in_force by the configured id alone, and a condor and a hedge set may have the same one.
create table hedge_rule_set_in_force (
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
comment on table hedge_rule_set_in_force is 'alvh.ruleset.version.v1 of slot HEDGE; the newest decides from its session on';
comment on column hedge_rule_set_in_force.configured is 'id the service was configured with: another one starts anew';

grant select, insert on hedge_rule_set_in_force to "${app}";

-- Condors that a broker filled: at any average price, in parts, and how each was filled.
-- both versions: wider only; what the version before writes fits, and it reads any numeric
alter table condor_position
  alter column credit_points type numeric,
  alter column debit_points type numeric,
  drop constraint condor_position_debit_points_check,
  add column opened_mode text,
  add column closed_mode text;
comment on column condor_position.credit_points is 'per condor; off the 0.05 grid when a broker filled its legs in parts';
comment on column condor_position.debit_points is 'per condor; negative when a broker paid to take it back';
comment on column condor_position.opened_mode is 'PAPER_MID, PAPER_WORKED, PAPER_FULL_SPREAD or BROKER; null for opening books, imports and fills from before this column';
comment on column condor_position.closed_mode is 'the same of buying it back';

alter table condor_proposal
  add column execution text,
  add column booked text,
  add column booked_sequence integer not null default 0;
comment on column condor_proposal.execution is 'how it is filled, as its release said: a paper mode or manual; null before, and paper-full-spread where it was not said';
comment on column condor_proposal.booked is 'what a broker has filled so far: JSON list of fills as in alvh.condor.fill.v1, one a trade that has any';
comment on column condor_proposal.booked_sequence is 'of the newest alvh.condor.execution.v1 that was taken; older ones say nothing new';
grant update (execution, booked, booked_sequence) on condor_proposal to "${app}";

drop index condor_proposal_live;
create index condor_proposal_live on condor_proposal (run_id, book_id)
  where state in ('DRAFT', 'SUBMITTED', 'PARTIALLY_APPROVED', 'APPROVED', 'RELEASED', 'PARTLY_FILLED');

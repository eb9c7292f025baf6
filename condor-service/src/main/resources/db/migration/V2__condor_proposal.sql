-- Proposals, their fills, and the quotes of the last decided step that a fill between two steps
-- trades on.
alter table condor_book
  add column session date,
  add column market_time timestamptz,
  add column step_json text,
  add column slices bytea,
  add column ladder_view text,
  add column last_entry date,
  add column last_proposal_session date,
  add column urgent_closes text not null default '';
comment on column condor_book.slices is 'SPX and SPXW slices of the last decided step: paper fills use these quotes';
comment on column condor_book.ladder_view is 'the ladder as the rules saw it at last_step: JSON of LadderView';
comment on column condor_book.last_entry is 'session in which a condor was last opened';
comment on column condor_book.urgent_closes is 'positions that a stop or defence wanted closed at last_step, by comma';

alter table condor_position
  add column debit_points numeric(10, 2) check (debit_points >= 0),
  add column opened_by uuid,
  add column closed_by uuid;
comment on column condor_position.settled_at is 'market time of its end: settlement at expiry, or bought back when debit_points is there';
comment on column condor_position.opened_by is 'the proposal that opened it; null for the opening book';

create table condor_proposal (
  id uuid primary key,
  run_id text not null,
  book_id text not null,
  content text not null,
  headline text not null,
  book_version bigint not null,
  step bigint not null,
  session date not null,
  expires_at timestamptz not null,
  state text not null,
  outcome text,
  xid xid8 not null default pg_current_xact_id(),
  foreign key (run_id, book_id) references condor_book
);
comment on column condor_proposal.content is 'as published: JSON of alvh.condor.proposal.v1';
comment on column condor_proposal.state is 'of the change request as last heard from hedge-service, or as it must be by now';
comment on column condor_proposal.outcome is 'how it ended here; what is heard later changes nothing';
create index condor_proposal_live on condor_proposal (run_id, book_id)
  where state in ('DRAFT', 'SUBMITTED', 'PARTIALLY_APPROVED', 'APPROVED', 'RELEASED');

-- What people sign cannot be changed by anyone who uses the table, whatever their grants.
create function keep_condor_content() returns trigger language plpgsql as $$
begin
  if (new.id, new.run_id, new.book_id, new.content, new.headline, new.book_version, new.step,
      new.session, new.expires_at)
    is distinct from
     (old.id, old.run_id, old.book_id, old.content, old.headline, old.book_version, old.step,
      old.session, old.expires_at) then
    raise exception 'the content of a proposal is immutable' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger condor_proposal_content before update on condor_proposal
  for each row execute function keep_condor_content();

grant select, insert on condor_proposal to "${app}";
grant update (state, outcome) on condor_proposal to "${app}";

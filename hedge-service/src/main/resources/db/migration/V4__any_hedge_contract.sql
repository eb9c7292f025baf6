-- Hedges other than VIX calls: short legs, SPX options, VX futures (root VX, strike 0, right FUTURE),
-- and what the rules must know of the past.

alter table hedge_position drop constraint hedge_position_quantity_check;
alter table hedge_position add constraint hedge_position_quantity_check check (quantity <> 0);
alter table hedge_position add column opened date;
comment on column hedge_position.quantity is 'contracts, negative when sold short';
comment on column hedge_position.opened is 'session in which it was opened; null for a position from before this column';

-- Fills are immutable; this once the owner gives the old ones, long calls all, what the new ones are born with.
alter table fill add column opening boolean;
alter table fill disable trigger fill_immutable;
update fill set opening = (action = 'BUY');
alter table fill enable trigger fill_immutable;
alter table fill alter column opening set not null;
alter table fill drop constraint fill_quantity_check;
alter table fill add constraint fill_quantity_check
  check (quantity > 0 or (quantity < 0 and action = 'SETTLE'));
comment on column fill.opening is 'whether it opened or added to a position, long or short';
comment on column fill.quantity is 'contracts; negative for a short position that settled';

alter table proposal add column sized_condors integer check (sized_condors >= 0);
comment on column proposal.sized_condors is 'condors for which it brings layers sized in dollars to their size (004-14); null when it does not';

alter table hedge_book add column sized_session date;
alter table hedge_book add column sized_condors integer check (sized_condors >= 0);
alter table hedge_book add constraint hedge_book_sized check ((sized_session is null) = (sized_condors is null));
comment on column hedge_book.sized_session is 'session in which layers sized in dollars were last brought to their size (004-14); null when never';

comment on column hedge_book.slices is 'slices of the last decided step that the hedge needs: all of VIX, those of SPX options held, all of SPX where the rules trade them; paper fills use these quotes';
comment on column hedge_book.cash_usd is 'premium paid (negative) and received and gains of closed futures since the opening, US dollars';

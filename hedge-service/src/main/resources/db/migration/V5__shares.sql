-- Shares of exchange-traded VIX products: root is the symbol, right SHARE, strike 0 and no expiry.

alter table hedge_position alter column expiry drop not null;
alter table hedge_position add constraint hedge_position_expiry
  check ((expiry is null) = (option_right = 'SHARE'));
comment on column hedge_position.expiry is 'day on which it settles; null for a share';

alter table fill alter column expiry drop not null;
alter table fill add constraint fill_expiry check ((expiry is null) = (option_right = 'SHARE'));
comment on column fill.expiry is 'day on which it settles; null for a share';

-- Two rows of one share in one layer would be one position twice.
create unique index hedge_position_share on hedge_position (run_id, book_id, layer, root)
  where expiry is null;

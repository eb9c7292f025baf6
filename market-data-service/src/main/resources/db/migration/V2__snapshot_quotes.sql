alter table snapshot add column quoted bytea;
alter table snapshot alter column quoted set storage external;
comment on column snapshot.quoted is 'the slices that are not the model''s, zlib; null when every slice is: together with state they give the slices of the digest again';

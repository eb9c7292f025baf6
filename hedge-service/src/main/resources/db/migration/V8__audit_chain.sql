-- The audit becomes a chain: every line carries the hash of the one before (docs/security/audit.md).
-- Lines from before this migration stay as they are and are reported as older than the chain.
alter table audit
  add column sequence bigint,
  add column acr text,
  add column auth_time timestamptz,
  add column called_from text,
  add column previous_hash text,
  add column hash text,
  add column signature text;

comment on column audit.sequence is 'place in the chain of the book, from 1 without gaps; null only in lines older than the chain';
comment on column audit.acr is 'authentication context class of the token; empty when it said none, null when no person acted';
comment on column audit.hash is 'SHA-256 over previous_hash and every field, see ChainHash';

comment on column audit.signature is 'Ed25519 over the hash with a key outside the database; null where none is configured';

create unique index audit_chain on audit (book_id, sequence);

-- A line without its place can not be added any more. "not valid": the older lines have none.
alter table audit add constraint audit_chained check (
  sequence >= 1
  and previous_hash ~ '^[0-9a-f]{64}$'
  and hash ~ '^[0-9a-f]{64}$'
  and sequence is not null and previous_hash is not null and hash is not null) not valid;

-- By what each slot decided when it was first started. A later release that ships another document
-- of the same name changes nothing by itself: it is proposed and approved, and until then instances
-- of both releases decide by the same text.
create table document_at_start (
  id bigint generated always as identity primary key,
  book_id text not null,
  slot text not null check (slot in ('CONDOR', 'HEDGE', 'LIMITS', 'POLICY')),
  configured text not null,
  version text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  document text not null,
  recorded_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  unique (book_id, slot, configured)
);
comment on column document_at_start.configured is 'id of the document: configuring another one starts anew';
comment on column document_at_start.document is 'JSON text; sha256 is of its UTF-8 bytes, and the audit has a line with it';
create trigger document_at_start_immutable before update or delete or truncate on document_at_start
  for each statement execute function refuse_change();

grant select, insert on document_at_start to "${app}";

alter table condor_book add column blocked_session date;
comment on column condor_book.blocked_session is 'session of the latest change that bad quotes blocked and the audit tells of';

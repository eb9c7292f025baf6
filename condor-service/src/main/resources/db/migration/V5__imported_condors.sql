alter table condor_position add column provenance text check (provenance = 'IMPORTED');
comment on column condor_position.provenance is 'IMPORTED when a broker''s file brought it; null when it was sold here';

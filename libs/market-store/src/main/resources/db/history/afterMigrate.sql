-- Who serves may look up how far the tables are.
grant select on history.flyway_schema_history to "${app}";

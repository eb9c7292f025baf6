package org.alvhdesk.kit.schema;

import java.util.List;

/** A PostgreSQL schema beside the service's main one, with its own list of migrations. */
public interface OwnSchema {
  /** Brings it up to date, as the owner. */
  void migrate();

  /**
   * Migrations that this version knows and the database does not have; asked as the service's role.
   */
  List<String> missing();
}

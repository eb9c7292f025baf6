package org.alvhdesk.kit.schema;

import java.util.List;

/** The tables are older than this version of the service needs. */
public final class SchemaTooOld extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaTooOld(String service, String database, List<String> missing) {
    super(
        "the tables of "
            + service
            + " in "
            + database
            + " are older than this version needs: missing "
            + String.join(", ", missing)
            + ". Run this image once with ALVH_MIGRATE_ONLY=true as the owner role, then start it"
            + " again; it changes nothing itself because ALVH_MIGRATE is false.");
  }
}

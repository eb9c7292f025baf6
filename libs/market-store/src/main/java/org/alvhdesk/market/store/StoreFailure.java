package org.alvhdesk.market.store;

import java.sql.SQLException;

/** PostgreSQL refused or is away; nothing of the transaction was stored. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailure(SQLException cause) {
    super("the history cannot be read or written: " + cause.getMessage(), cause);
  }
}

package org.alvhdesk.market.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** The id of an event follows from what it first was: the same in every history. */
public final class EventIds {
  private EventIds() {}

  /** Of the event that first had this kind, date and text. */
  public static UUID of(String kind, LocalDate date, String about) {
    return UUID.nameUUIDFromBytes(
        (kind + "|" + date + "|" + about).getBytes(StandardCharsets.UTF_8));
  }
}

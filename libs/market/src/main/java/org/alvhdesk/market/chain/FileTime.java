package org.alvhdesk.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What a file says about when it was made or quoted. */
public sealed interface FileTime {
  /**
   * A moment printed in the file: when it was fetched, which may be long after the quotes stood.
   *
   * @param text as printed
   */
  record Printed(Instant instant, String text) implements FileTime {}

  /** The rows name the session; the columns' time of day is known. */
  record Session(LocalDate session, LocalTime newYork, String text) implements FileTime {}

  /** Only a date, from the file's name. */
  record NameOnly(LocalDate date) implements FileTime {}

  /** Nothing. */
  record Unknown() implements FileTime {}
}

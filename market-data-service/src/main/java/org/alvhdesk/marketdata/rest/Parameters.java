package org.alvhdesk.marketdata.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.quant.calendar.OptionRoot;

/** Query and path parameters, refused with a sentence that says what is possible. */
public final class Parameters {
  private Parameters() {}

  /**
   * An ISO date, empty when it is not given.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 on anything else
   */
  public static Optional<LocalDate> date(String name, String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      throw Problems.problem(400, name + " is a date such as 2018-02-14, not " + value + ".");
    }
  }

  /**
   * An option root.
   *
   * @param status of the refusal: 404 for a path, 400 for a query
   */
  public static OptionRoot root(String value, int status) {
    return Arrays.stream(OptionRoot.values())
        .filter(r -> r.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.problem(
                    status,
                    "root is one of "
                        + Arrays.toString(OptionRoot.values())
                        + ", not "
                        + value
                        + "."));
  }

  /**
   * The range of two dates.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 when it ends before it begins
   */
  public static void ascending(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw Problems.problem(400, "to (" + to + ") is before from (" + from + ").");
    }
  }
}

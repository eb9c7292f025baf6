package org.alvhdesk.ui.scenarios;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What the person typed; whatever cannot be read is said, and the rest of the page stands. */
public class ScenarioForm {
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final String USUAL_PERCENT = "50";

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("beta")
  String beta;

  @QueryParam("percent")
  String percent;

  @QueryParam("held")
  String held;

  /** A window of stored closes. */
  public record Dates(LocalDate from, LocalDate to) {}

  /** The window asked for; empty when none is, or when it cannot be read. */
  public Optional<Dates> dates() {
    if (isBlank(from) || isBlank(to)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Dates(LocalDate.parse(from.strip()), LocalDate.parse(to.strip())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Beta in place of the methodology's; null for that. */
  public Double vixBeta() {
    return number(beta).map(BigDecimal::doubleValue).orElse(null);
  }

  /** Share of a loss to offset, decimal. */
  public BigDecimal share() {
    return number(percentText()).orElse(new BigDecimal(USUAL_PERCENT)).divide(HUNDRED);
  }

  public boolean countHeld() {
    return !isBlank(held);
  }

  /** What could not be read, as a sentence; null when everything could. */
  public String problem() {
    if (isBlank(from) != isBlank(to)) {
      return "A window needs both days.";
    }
    if (!isBlank(from) && dates().isEmpty()) {
      return "A day looks like 2020-02-21.";
    }
    if (dates().filter(d -> !d.from().isBefore(d.to())).isPresent()) {
      return "A window ends after it begins.";
    }
    if (!isBlank(beta) && number(beta).isEmpty()) {
      return "The beta is a number such as 4.41.";
    }
    if (number(percentText()).filter(p -> p.signum() > 0).isEmpty()) {
      return "The share is a number of percent above 0, such as 50.";
    }
    return null;
  }

  public String fromText() {
    return isBlank(from) ? "" : from.strip();
  }

  public String toText() {
    return isBlank(to) ? "" : to.strip();
  }

  public String betaText() {
    return isBlank(beta) ? "" : beta.strip();
  }

  public String percentText() {
    return isBlank(percent) ? USUAL_PERCENT : percent.strip();
  }

  private static Optional<BigDecimal> number(String text) {
    if (isBlank(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}

package org.alvhdesk.marketdata.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.alvhdesk.market.sources.live.LivePath;
import org.alvhdesk.simulation.Scenario;

/**
 * Which market is played: {@code sim:<scenario>}, {@code replay:DIR[:FROM[:TO]]} or {@code live}.
 */
public sealed interface MarketSpec {
  /** A simulated market without end. */
  record Simulation(Scenario scenario) implements MarketSpec {
    @Override
    public String label() {
      return "sim:" + scenario.id();
    }

    @Override
    public String text() {
      return label();
    }
  }

  /** Recorded history from the files in {@code dir}, both dates included. */
  record Replay(Path dir, Optional<LocalDate> from, Optional<LocalDate> to) implements MarketSpec {
    public Replay {
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        throw new IllegalArgumentException(
            "a replay cannot end on " + to.get() + " before it begins on " + from.get());
      }
    }

    @Override
    public String label() {
      return "replay:cboe" + dates();
    }

    @Override
    public String text() {
      return "replay:" + dir + dates();
    }

    private String dates() {
      return from.map(f -> ":" + f).orElse(to.isPresent() ? ":" : "")
          + to.map(t -> ":" + t).orElse("");
    }
  }

  /** The market as it is, from delayed quotes. */
  record Live() implements MarketSpec {
    private static final String TEXT = "live";

    @Override
    public String label() {
      return LivePath.LABEL;
    }

    @Override
    public String text() {
      return TEXT;
    }
  }

  /** Beginning of the run id; holds no path of the machine. */
  String label();

  /** The whole specification: the same text is the same market. */
  String text();

  /**
   * Reads a specification.
   *
   * @throws IllegalArgumentException saying what is wrong and what is possible
   */
  static MarketSpec parse(String text) {
    if (text.startsWith("sim:")) {
      return new Simulation(Scenario.of(text.substring("sim:".length())));
    }
    if (text.startsWith("replay:")) {
      String[] parts = text.substring("replay:".length()).split(":", -1);
      if (parts.length > 3 || parts[0].isBlank()) {
        throw new IllegalArgumentException(
            "a replay is replay:DIR[:FROM[:TO]] with dates such as 2020-02-03, not " + text);
      }
      return new Replay(Path.of(parts[0]), date(parts, 1), date(parts, 2));
    }
    if (text.equals(Live.TEXT)) {
      return new Live();
    }
    throw new IllegalArgumentException(
        "a market is sim:<scenario>, replay:DIR[:FROM[:TO]] or live, not " + text);
  }

  private static Optional<LocalDate> date(String[] parts, int i) {
    if (parts.length <= i || parts[i].isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(parts[i]));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a date such as 2020-02-03: " + parts[i], e);
    }
  }
}

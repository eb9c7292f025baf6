package org.alvhdesk.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the platform plays.
 *
 * @param market {@code sim:<scenario>}, {@code live} or {@code replay:<absolute
 *     folder>[:<from>[:<to>]]}
 * @param speed market minutes per second of wall time, a plain decimal above 0
 * @param seed of the simulated market
 * @param rules the condor and the hedge preset, separated by a comma
 * @param emptyBook whether a run begins without positions, for a broker's file to be imported
 */
public record DemoSettings(
    String market, String speed, long seed, String rules, boolean emptyBook) {
  static final List<String> SCENARIOS =
      List.of("calm", "feb2018", "mar2020", "aug2024", "grind2022", "meltup", "free");
  static final String LIVE = "live";
  static final String DEFAULT_MARKET = "sim:calm";
  static final String DEFAULT_SPEED = "10";
  static final String DEFAULT_SEED = "42";
  static final String DEFAULT_RULES = "LAYERED-002,FOUR42-004";

  private static final Pattern REPLAY =
      Pattern.compile("replay:(.+?)(?::(\\d{4}-\\d{2}-\\d{2}))?(?::(\\d{4}-\\d{2}-\\d{2}))?");
  private static final Pattern RULES = Pattern.compile("[A-Z0-9][A-Z0-9-]*,[A-Z0-9][A-Z0-9-]*");

  /** The documented defaults. */
  public static DemoSettings defaults() {
    return of(DEFAULT_MARKET, DEFAULT_SPEED, DEFAULT_SEED, DEFAULT_RULES, Path.of(""));
  }

  /**
   * Checks what a person typed; relative folders count from {@code workDir}.
   *
   * @throws StackException with one line that names the option and what it takes
   */
  public static DemoSettings of(
      String market, String speed, String seed, String rules, Path workDir) {
    if (!RULES.matcher(rules).matches()) {
      throw new StackException(
          "--rules takes a condor and a hedge preset, such as " + DEFAULT_RULES + ", not " + rules);
    }
    return new DemoSettings(market(market, workDir), speed(speed), seed(seed), rules, false);
  }

  /** The same, beginning without positions or with the demo's opening book. */
  DemoSettings withEmptyBook(boolean empty) {
    return new DemoSettings(market, speed, seed, rules, empty);
  }

  /** The market and how it is played, for people. */
  String about() {
    if (market.equals(LIVE)) {
      return "live, delayed quotes; page Data, Sources says how its providers are doing";
    }
    return market
        + ", "
        + speed
        + " market minutes per second"
        + (market.startsWith("sim:") ? ", seed " + seed : "");
  }

  private static String speed(String speed) {
    try {
      var value = new java.math.BigDecimal(speed);
      if (value.signum() > 0 && value.compareTo(java.math.BigDecimal.valueOf(1_000_000)) <= 0) {
        return value.stripTrailingZeros().toPlainString();
      }
    } catch (NumberFormatException e) {
      // the message below says it
    }
    throw new StackException(
        "--speed takes market minutes per second, above 0 and at most 1000000, not " + speed);
  }

  private static long seed(String seed) {
    try {
      return Long.parseLong(seed);
    } catch (NumberFormatException e) {
      throw new StackException("--seed takes a whole number, not " + seed, e);
    }
  }

  private static String market(String market, Path workDir) {
    if (market.startsWith("sim:")) {
      if (SCENARIOS.contains(market.substring(4))) {
        return market;
      }
      throw new StackException(
          "--market sim: has the scenarios "
              + String.join(", ", SCENARIOS)
              + ", not "
              + market.substring(4));
    }
    if (market.equals(LIVE)) {
      return market;
    }
    var replay = REPLAY.matcher(market);
    if (!replay.matches()) {
      throw new StackException(
          "--market takes sim:SCENARIO such as sim:feb2018, live, or replay:DIR[:FROM[:TO]] with"
              + " dates such as 2020-02-03, not "
              + market);
    }
    var dir = workDir.toAbsolutePath().resolve(replay.group(1)).normalize();
    if (!Files.isDirectory(dir)) {
      throw new StackException("--market replay: there is no folder " + dir);
    }
    var from = date(replay.group(2));
    var to = date(replay.group(3));
    if (from != null && to != null && to.isBefore(from)) {
      throw new StackException("--market replay: " + to + " is before " + from);
    }
    return "replay:" + dir + (from == null ? "" : ":" + from) + (to == null ? "" : ":" + to);
  }

  private static LocalDate date(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new StackException("--market replay: " + text + " is not a date", e);
    }
  }
}

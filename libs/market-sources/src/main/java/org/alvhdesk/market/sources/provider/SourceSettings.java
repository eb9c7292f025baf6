package org.alvhdesk.market.sources.provider;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alvhdesk.market.sources.http.HttpSettings;

/**
 * The sources as configured.
 *
 * @param http manners of all
 * @param snapshotInterval quotes are not asked for again within this time
 * @param fredKey of FRED's interface
 * @param tradierToken of a Tradier account
 * @param massiveKey of a Massive account
 */
public record SourceSettings(
    HttpSettings http,
    Duration snapshotInterval,
    URI cboe,
    URI cboeWww,
    URI fred,
    Optional<String> fredKey,
    URI fredGraph,
    URI tradier,
    Optional<String> tradierToken,
    URI massive,
    Optional<String> massiveKey) {
  /** Delayed quotes do not change faster for us than this. */
  public static final Duration SNAPSHOT_INTERVAL = Duration.ofMinutes(5);

  private static final int MIB = 1 << 20;

  /**
   * Reads the settings.
   *
   * @param lookup the value of a setting, empty when it is not set
   * @throws IllegalArgumentException naming the setting, its value and what it takes
   */
  public static SourceSettings read(Function<SourceSetting, Optional<String>> lookup) {
    HttpSettings d = HttpSettings.defaults();
    Function<SourceSetting, Optional<String>> given =
        s -> lookup.apply(s).map(String::strip).filter(Predicate.not(String::isEmpty));
    HttpSettings http =
        new HttpSettings(
            given.apply(SourceSetting.USER_AGENT).orElse(d.userAgent()),
            given.apply(SourceSetting.CONTACT),
            time(given, SourceSetting.TIMEOUT, d.timeout()),
            number(given, SourceSetting.MAX_BODY_MIB, d.maxBodyBytes() / MIB) * MIB,
            time(given, SourceSetting.HOST_INTERVAL, d.hostInterval()),
            number(given, SourceSetting.TRIES, d.tries()),
            time(given, SourceSetting.FIRST_BACKOFF, d.firstBackoff()),
            time(given, SourceSetting.PATIENCE, d.patience()),
            number(given, SourceSetting.BREAKER_FAILURES, d.breakerFailures()),
            time(given, SourceSetting.BREAKER_DELAY, d.breakerDelay()));
    return new SourceSettings(
        http,
        time(given, SourceSetting.SNAPSHOT_INTERVAL, SNAPSHOT_INTERVAL),
        address(given, SourceSetting.CBOE_URL),
        address(given, SourceSetting.CBOE_WWW_URL),
        address(given, SourceSetting.FRED_URL),
        given.apply(SourceSetting.FRED_KEY),
        address(given, SourceSetting.FREDGRAPH_URL),
        address(given, SourceSetting.TRADIER_URL),
        given.apply(SourceSetting.TRADIER_TOKEN),
        address(given, SourceSetting.MASSIVE_URL),
        given.apply(SourceSetting.MASSIVE_KEY));
  }

  /** As this, with quotes asked for again after {@code time}. */
  public SourceSettings withSnapshotInterval(Duration time) {
    return new SourceSettings(
        http,
        time,
        cboe,
        cboeWww,
        fred,
        fredKey,
        fredGraph,
        tradier,
        tradierToken,
        massive,
        massiveKey);
  }

  /** Names no key. */
  @Override
  public String toString() {
    return "SourceSettings["
        + http
        + ", "
        + cboe
        + ", "
        + fred
        + ", "
        + tradier
        + ", "
        + massive
        + "]";
  }

  private static URI address(
      Function<SourceSetting, Optional<String>> given, SourceSetting setting) {
    String text = given.apply(setting).orElse(setting.standard());
    if (!text.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
      throw wrong(setting, text, "an address such as " + setting.standard());
    }
    return URI.create(text);
  }

  private static Duration time(
      Function<SourceSetting, Optional<String>> given, SourceSetting setting, Duration otherwise) {
    Optional<String> text = given.apply(setting);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      String t = text.get();
      Duration time =
          t.matches("\\d{1,9}(ms|s|m|h)")
              ? Duration.parse(
                  t.endsWith("ms")
                      ? "PT" + Double.parseDouble(t.substring(0, t.length() - 2)) / 1000 + "S"
                      : "PT" + t)
              : Duration.parse(t);
      if (!time.isNegative()) {
        return time;
      }
    } catch (DateTimeException e) {
      // the message below says it
    }
    throw wrong(setting, text.get(), "a time such as 500ms, 30s, 5m or PT5M");
  }

  private static int number(
      Function<SourceSetting, Optional<String>> given, SourceSetting setting, int otherwise) {
    Optional<String> text = given.apply(setting);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.get().matches("[1-9]\\d{0,3}") || Integer.parseInt(text.get()) > 1000) {
      throw wrong(setting, text.get(), "a whole number from 1 to 1000");
    }
    return Integer.parseInt(text.get());
  }

  private static IllegalArgumentException wrong(SourceSetting setting, String value, String takes) {
    return new IllegalArgumentException(
        setting.property() + " takes " + takes + ", not '" + value + "'");
  }
}

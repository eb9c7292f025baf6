package org.alvhdesk.market.sources.provider;

import java.util.Locale;

/** Every setting of the sources: a property, or the environment variable of the same name. */
public enum SourceSetting {
  USER_AGENT("alvh.sources.user-agent", "sent with every request"),
  CONTACT("alvh.sources.contact", "mail address sent with every request; none by default"),
  HOST_INTERVAL("alvh.sources.host-interval", "least time between two requests to one host"),
  TIMEOUT("alvh.sources.timeout", "from a request to the last byte of its answer"),
  MAX_BODY_MIB("alvh.sources.max-body-mib", "largest answer, MiB"),
  TRIES("alvh.sources.tries", "of one request, the first included"),
  FIRST_BACKOFF("alvh.sources.first-backoff", "wait before the second try; doubles with each"),
  PATIENCE("alvh.sources.patience", "longest wait between two tries"),
  BREAKER_FAILURES(
      "alvh.sources.breaker-failures", "failures in a row after which it is left alone"),
  BREAKER_DELAY("alvh.sources.breaker-delay", "for how long a failing source is left alone"),
  SNAPSHOT_INTERVAL(
      "alvh.sources.snapshot-interval", "quotes are not asked for again within this time"),
  CBOE_URL("alvh.sources.cboe.base-url", "where it is fetched from", "https://cdn.cboe.com"),
  CBOE_WWW_URL(
      "alvh.sources.cboe-www.base-url", "where it is fetched from", "https://www.cboe.com"),
  FRED_URL("alvh.sources.fred.base-url", "where it is fetched from", "https://api.stlouisfed.org"),
  FRED_KEY("alvh.sources.fred.key", "key of FRED's interface"),
  FREDGRAPH_URL(
      "alvh.sources.fredgraph.base-url", "where it is fetched from", "https://fred.stlouisfed.org"),
  TRADIER_URL(
      "alvh.sources.tradier.base-url", "where it is fetched from", "https://api.tradier.com"),
  TRADIER_TOKEN("alvh.sources.tradier.token", "access token of a Tradier account"),
  MASSIVE_URL(
      "alvh.sources.massive.base-url", "where it is fetched from", "https://api.massive.com"),
  MASSIVE_KEY("alvh.sources.massive.key", "key of a Massive (Polygon) account");

  private final String property;
  private final String about;
  private final String standard;

  SourceSetting(String property, String about) {
    this(property, about, "");
  }

  SourceSetting(String property, String about, String standard) {
    this.property = property;
    this.about = about;
    this.standard = standard;
  }

  /** Name as a property. */
  public String property() {
    return property;
  }

  /** Name as an environment variable. */
  public String variable() {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** What it is. */
  public String about() {
    return about;
  }

  /** The provider's own address; empty for settings that are none. */
  String standard() {
    return standard;
  }
}

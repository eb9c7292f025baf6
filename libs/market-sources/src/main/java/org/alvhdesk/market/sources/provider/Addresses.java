package org.alvhdesk.market.sources.provider;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses below a configured base. */
final class Addresses {
  private Addresses() {}

  /** {@code pathAndQuery}, which begins with a slash, below {@code base}. */
  static URI at(URI base, String pathAndQuery) {
    String text = base.toString();
    return URI.create(
        (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + pathAndQuery);
  }

  /** {@code value} as it stands in a query. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

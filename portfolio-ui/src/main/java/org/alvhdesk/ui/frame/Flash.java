package org.alvhdesk.ui.frame;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The outcome of the last action, shown once after its redirect and carried by a cookie of one
 * minute.
 *
 * @param kind {@code ok} or {@code error}
 */
public record Flash(String kind, String text) {
  static final String COOKIE = "alvh-flash";
  private static final int MAX_TEXT = 1_000;

  /** What went well. */
  public static Flash ok(String text) {
    return new Flash("ok", text);
  }

  /** What did not. */
  public static Flash error(String text) {
    return new Flash("error", text);
  }

  /** The cookie that carries it to the next page. */
  public NewCookie toCookie() {
    String cut = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((kind + "|" + cut).getBytes(StandardCharsets.UTF_8));
    return cookie(value, 60);
  }

  /** The cookie that removes it. */
  static NewCookie removal() {
    return cookie("", 0);
  }

  private static NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/")
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT)
        .maxAge(maxAge)
        .build();
  }

  /** From the cookie; null when there is none or it is not one of ours. */
  static Flash from(Cookie cookie) {
    if (cookie == null || cookie.getValue() == null || cookie.getValue().isEmpty()) {
      return null;
    }
    try {
      String text =
          new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
      int bar = text.indexOf('|');
      if (bar < 0) {
        return null;
      }
      return "ok".equals(text.substring(0, bar))
          ? ok(text.substring(bar + 1))
          : error(text.substring(bar + 1));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

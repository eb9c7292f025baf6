package org.alvhdesk.k8s.code;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * What the pages ask of whoever stands before them.
 *
 * @param connection how long a page listens on one connection
 * @param uploadBytes largest request
 * @param headerBytes largest head of a request, the session's cookie in it
 */
public record PageLimits(Duration connection, long uploadBytes, long headerBytes) {

  static PageLimits read(Path root, String module) {
    ServiceSettings settings = ServiceSettings.read(root, module);
    return new PageLimits(
        Duration.parse("PT" + settings.get("alvh.live.connection").toUpperCase(Locale.ROOT)),
        bytes(settings.get("quarkus.http.limits.max-body-size")),
        bytes(settings.get("quarkus.http.limits.max-header-size")));
  }

  /**
   * Such as {@code 256M} or {@code 64k}, in bytes.
   *
   * @throws NumberFormatException when it is none of that form
   */
  public static long bytes(String size) {
    String unit = size.substring(size.length() - 1).toLowerCase(Locale.ROOT);
    int shift = "kmg".indexOf(unit);
    return shift < 0
        ? Long.parseLong(size)
        : Long.parseLong(size.substring(0, size.length() - 1)) << 10 * (shift + 1);
  }
}

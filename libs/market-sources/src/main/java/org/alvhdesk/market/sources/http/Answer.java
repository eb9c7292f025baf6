package org.alvhdesk.market.sources.http;

import java.net.http.HttpResponse;
import java.util.Locale;

/**
 * A complete answer with its body unpacked.
 *
 * @param status HTTP status
 * @param type content type, empty when there is none
 * @param etag empty when there is none
 * @param lastModified empty when there is none
 * @param location of a redirect, empty when there is none
 * @param retryAfter header, empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one answer, compared by nobody
record Answer(
    int status,
    String type,
    String etag,
    String lastModified,
    String location,
    String retryAfter,
    byte[] body) {
  static Answer of(HttpResponse<byte[]> response, byte[] body) {
    return new Answer(
        response.statusCode(),
        header(response, "Content-Type"),
        header(response, "ETag"),
        header(response, "Last-Modified"),
        header(response, "Location"),
        header(response, "Retry-After"),
        body);
  }

  static boolean isPacked(HttpResponse<byte[]> response) {
    return header(response, "Content-Encoding").toLowerCase(Locale.ROOT).contains("gzip");
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}

package org.alvhdesk.market.sources.http;

import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/**
 * What all sources share.
 *
 * @param client follows no redirects by itself
 * @param clock tells when
 * @param pause waits
 * @param jitter draws from [0, 1) for the back-off
 * @param pace of every host
 * @param cache of what was given already
 */
public record Web(
    HttpSettings settings,
    HttpClient client,
    InstantSource clock,
    Pause pause,
    DoubleSupplier jitter,
    HostPace pace,
    FetchCache cache) {
  /** A web of its own pace and connections. */
  public static Web of(
      HttpSettings settings,
      InstantSource clock,
      Pause pause,
      DoubleSupplier jitter,
      FetchCache cache) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    return new Web(
        settings, client, clock, pause, jitter, new HostPace(settings.hostInterval()), cache);
  }
}

package org.alvhdesk.cli.data;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alvhdesk.cli.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./alvh data fetch} against a provider in a box and a real PostgreSQL. */
class FetchCommandTest {
  private static final List<String> URLS =
      List.of("cboe", "cboe-www", "fred", "fredgraph", "tradier", "massive");
  private static final int POSTGRESQL = 15432;

  private final WireMockServer provider =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

  @TempDir private Path state;

  @BeforeEach
  void start() {
    provider.start();
    URLS.forEach(u -> System.setProperty(url(u), provider.baseUrl()));
    System.setProperty("alvh.sources.host-interval", "0s");
    System.setProperty("alvh.sources.first-backoff", "1ms");
  }

  @AfterEach
  void stop() {
    provider.stop();
    URLS.forEach(u -> System.clearProperty(url(u)));
    System.clearProperty("alvh.sources.host-interval");
    System.clearProperty("alvh.sources.first-backoff");
  }

  @Test
  @DisplayName("--dry-run says every address and what is not configured, and asks nobody")
  void dryRun() {
    Run run = fetch("--dry-run", "--from", "2024-01-01", "--to", "2024-01-31");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("cboe-indices", "14", provider.baseUrl())
        .contains("/api/global/us_indices/daily_prices/VIX_History.csv")
        .contains("historical_data/VX/VX_2024-01-17.csv")
        .contains("ALVH_SOURCES_FRED_KEY")
        .contains("Personal use, no redistribution");
    assertThat(provider.getAllServeEvents()).isEmpty();
    assertThat(state).isEmptyDirectory();
  }

  @Test
  @DisplayName(
      "what came is kept as it came and imported; what did not is said; again nothing changes")
  void fetchesAndImports() throws IOException {
    String vix = "DATE,OPEN,HIGH,LOW,CLOSE\n01/03/2024,13.38,14.22,13.33,14.04\n";
    csv("/api/global/us_indices/daily_prices/VIX_History.csv", vix);
    csv("/api/global/us_indices/daily_prices/VVIX_History.csv", "DATE,VVIX\n01/03/2024,85.11\n");
    provider.stubFor(
        get(urlPathEqualTo("/api/global/us_indices/daily_prices/SKEW_History.csv"))
            .willReturn(aResponse().withStatus(403)));
    String offset = Integer.toString(freePort() - POSTGRESQL);

    Run run = fetch("--only", "cboe-indices", "--port-offset", offset);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("fetch 2 of 14  cboe-indices  daily history of VIX: 60 bytes")
        .contains("daily history of CNDR: the provider has none");
    assertThat(run.out())
        .contains("daily history of SKEW:", "refused (403)", "VIX_History.csv", "stored 2");
    assertThat(Files.readString(state.resolve("sources/cboe-indices/VIX_History.csv")))
        .isEqualTo(vix);

    provider.stubFor(
        get(urlPathEqualTo("/api/global/us_indices/daily_prices/SKEW_History.csv"))
            .willReturn(aResponse().withStatus(404)));
    Run again = fetch("--only", "cboe-indices", "--port-offset", offset);
    assertThat(again.exit()).isZero();
    assertThat(again.err()).contains("daily history of VIX: unchanged since");
    assertThat(again.out()).contains("stored 0, known before 2");
  }

  @Test
  @DisplayName(
      "without a network it says what was tried, tries each host once, and changes nothing")
  void noNetwork() {
    provider.stop();
    Run run = fetch("--only", "cboe-indices,fredgraph", "--from", "2024-01-01");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("did not come; what is held of it stays")
        .contains("cannot be reached")
        .contains("is there a network")
        .contains("not tried: ");
    assertThat(run.err()).contains("nothing came; the history stays as it is");
  }

  @Test
  @DisplayName("wrong use is said in one line")
  void wrongUse() {
    assertThat(fetch("--only", "yahoo").err())
        .contains("there is no source yahoo; there are cboe-indices, cfe-futures");
    assertThat(fetch("--from", "2024-02-01", "--to", "2024-01-01").exit()).isEqualTo(2);
    System.setProperty("alvh.sources.host-interval", "often");
    assertThat(fetch("--dry-run").err()).contains("alvh.sources.host-interval takes a time");
  }

  private Run fetch(String... more) {
    String[] all = new String[4 + more.length];
    all[0] = "data";
    all[1] = "fetch";
    all[2] = "--state";
    all[3] = state.toString();
    System.arraycopy(more, 0, all, 4, more.length);
    return Run.of(all);
  }

  private void csv(String path, String body) {
    provider.stubFor(
        get(urlEqualTo(path))
            .willReturn(aResponse().withHeader("Content-Type", "text/csv").withBody(body)));
  }

  private static String url(String source) {
    return "alvh.sources." + source + ".base-url";
  }

  private static int freePort() throws IOException {
    int port;
    do {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
    } while (port <= POSTGRESQL || port > 60_000);
    return port;
  }
}

package org.alvhdesk.market.sources.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.market.chain.Underlying;
import org.alvhdesk.market.sources.Desk;
import org.alvhdesk.market.sources.FetchFailure;
import org.alvhdesk.market.sources.FetchFailure.Kind;
import org.alvhdesk.market.sources.FetchOutcome;
import org.alvhdesk.market.sources.MarketDataSource;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.SourceState;
import org.alvhdesk.market.sources.SourceState.Breaker;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.provider.SourceSetting;
import org.alvhdesk.market.sources.provider.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a provider is asked, whatever it offers. */
class MannersTest {
  private static final String VIX = "/api/global/us_indices/daily_prices/VIX_History.csv";
  private static final Wish WISH = new Wish.DailyHistory("VIX");
  private static final String BODY = "DATE,OPEN,HIGH,LOW,CLOSE\n01/04/2024,13,14,12,13.5\n";

  private final Desk desk = new Desk();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  @DisplayName(
      "what is held is asked for with its ETag; 304 keeps the bytes and says they are good")
  void notModified() {
    desk.provider.stubFor(
        get(urlEqualTo(VIX))
            .willReturn(
                csv(BODY)
                    .withHeader("ETag", "\"v1\"")
                    .withHeader("Last-Modified", "Thu, 04 Jan 2024 22:00:00 GMT")));
    MarketDataSource source = indices(new RawFolder(folder));
    SourceFile first = got(source.fetch(WISH));

    desk.provider.resetMappings();
    desk.provider.stubFor(
        get(urlEqualTo(VIX))
            .withHeader("If-None-Match", equalTo("\"v1\""))
            .withHeader("If-Modified-Since", equalTo("Thu, 04 Jan 2024 22:00:00 GMT"))
            .willReturn(aResponse().withStatus(304)));
    desk.pass(Duration.ofHours(2));
    // Another process on the same folder: what was learnt is on disk.
    SourceFile second = got(indices(new RawFolder(folder)).fetch(WISH));

    assertThat(second.fresh()).isFalse();
    assertThat(second.content()).isEqualTo(BODY.getBytes(UTF_8));
    assertThat(second.fetchedAt()).isEqualTo(first.fetchedAt());
    assertThat(second.confirmedAt()).isEqualTo(first.fetchedAt().plus(Duration.ofHours(2)));
  }

  @Test
  @DisplayName(
      "a provider that wants a browser's User-Agent gets one; another one may be configured")
  void userAgent() {
    desk.provider.stubFor(get(urlEqualTo(VIX)).willReturn(aResponse().withStatus(403)));
    desk.provider.stubFor(
        get(urlEqualTo(VIX)).withHeader("User-Agent", containing("Mozilla")).willReturn(csv(BODY)));
    desk.settings.put(SourceSetting.USER_AGENT, "curl/8");
    assertThat(failed(indices().fetch(WISH)).kind()).isEqualTo(Kind.REFUSED);

    desk.settings.remove(SourceSetting.USER_AGENT);
    assertThat(got(indices().fetch(WISH)).fresh()).isTrue();
    desk.provider.verify(getRequestedFor(urlEqualTo(VIX)).withHeader("From", absent()));
  }

  @Test
  @DisplayName("back-off doubles with half of it drawn, and ends after four tries")
  void backoff() {
    desk.provider.stubFor(get(urlEqualTo(VIX)).willReturn(aResponse().withStatus(502)));
    FetchFailure failure = failed(indices().fetch(WISH));
    assertThat(failure.kind()).isEqualTo(Kind.SERVER_ERROR);
    assertThat(failure.words()).contains("502", "tried 4 times");
    assertThat(desk.pauses)
        .containsExactly(Duration.ofMillis(1500), Duration.ofSeconds(3), Duration.ofSeconds(6));
  }

  @Test
  @DisplayName("a provider that asks for an hour is left alone for an hour, by every source of it")
  void longRetryAfter() {
    desk.provider.stubFor(
        get(urlEqualTo(VIX))
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3600")));
    Sources sources = desk.sources();
    FetchFailure failure = failed(sources.find("cboe-indices").orElseThrow().fetch(WISH));
    assertThat(failure.kind()).isEqualTo(Kind.TOO_MANY_REQUESTS);

    FetchOutcome other =
        sources.find("cboe-delayed").orElseThrow().fetch(new Wish.Chain(Underlying.VIX));
    assertThat(failed(other).words()).contains("asked not to be asked again before");
    assertThat(desk.provider.getAllServeEvents()).hasSize(1);
    Instant next = sources.find("cboe-indices").orElseThrow().state().nextAllowed().orElseThrow();
    assertThat(next).isAfter(desk.now().plus(Duration.ofMinutes(55)));
  }

  @Test
  @DisplayName("two requests to one host are at least the interval apart, also of two sources")
  void pace() {
    desk.settings.put(SourceSetting.HOST_INTERVAL, "1500ms");
    desk.provider.stubFor(get(urlEqualTo(VIX)).willReturn(csv(BODY)));
    desk.provider.stubFor(
        get(urlEqualTo("/graph/fredgraph.csv?id=DFF&cosd=2024-01-01"))
            .willReturn(csv("observation_date,DFF\n2024-01-02,5.33\n")));
    Sources sources = desk.sources();
    sources.find("cboe-indices").orElseThrow().fetch(WISH);
    sources
        .find("fredgraph")
        .orElseThrow()
        .fetch(new Wish.MacroSeries("DFF", java.time.LocalDate.of(2024, 1, 1), false));
    assertThat(desk.pauses).containsExactly(Duration.ofMillis(1500));
  }

  @Test
  @DisplayName("after five failures a source is left alone, says so, and the others go on")
  void breaker() {
    desk.settings.put(SourceSetting.TRIES, "1");
    desk.provider.stubFor(get(urlEqualTo(VIX)).willReturn(aResponse().withStatus(500)));
    Sources sources = desk.sources();
    MarketDataSource down = sources.find("cboe-indices").orElseThrow();
    for (int i = 0; i < 5; i++) {
      assertThat(failed(down.fetch(WISH)).kind()).isEqualTo(Kind.SERVER_ERROR);
    }
    FetchFailure failure = failed(down.fetch(WISH));
    assertThat(failure.kind()).isEqualTo(Kind.BREAKER_OPEN);
    assertThat(failure.words()).contains("failed 5 times in a row", "left alone until");
    assertThat(desk.provider.getAllServeEvents()).hasSize(5);
    SourceState state = down.state();
    assertThat(state.breaker()).isEqualTo(Breaker.OPEN);
    assertThat(state.lastGood()).isEmpty();
    assertThat(state.lastError().orElseThrow()).contains("left alone");
    assertThat(state.nextAllowed()).isPresent();

    desk.provider.stubFor(
        get(urlEqualTo("/api/global/delayed_quotes/quotes/_VIX.json"))
            .willReturn(
                aResponse().withHeader("Content-Type", "application/json").withBody("{\"a\":1}")));
    SourceFile other = got(sources.find("cboe-delayed").orElseThrow().fetch(new Wish.Quote("VIX")));
    assertThat(other.fresh()).isTrue();
  }

  @Test
  @DisplayName("a source that was left alone is asked once again, and works on when that is good")
  void halfOpen() {
    desk.settings.put(SourceSetting.TRIES, "1");
    desk.settings.put(SourceSetting.BREAKER_FAILURES, "1");
    desk.settings.put(SourceSetting.BREAKER_DELAY, "1ms");
    desk.provider.stubFor(get(urlEqualTo(VIX)).willReturn(aResponse().withStatus(500)));
    MarketDataSource source = indices();
    assertThat(failed(source.fetch(WISH)).kind()).isEqualTo(Kind.SERVER_ERROR);
    desk.provider.resetMappings();
    desk.provider.stubFor(get(urlEqualTo(VIX)).willReturn(csv(BODY)));
    // The breaker's own clock is the machine's: it opens for a millisecond only.
    FetchOutcome outcome = source.fetch(WISH);
    while (outcome instanceof FetchOutcome.Failed(var f) && f.kind() == Kind.BREAKER_OPEN) {
      outcome = source.fetch(WISH);
    }
    assertThat(got(outcome).fresh()).isTrue();
    assertThat(source.state().breaker()).isEqualTo(Breaker.CLOSED);
    assertThat(source.state().lastError()).isEmpty();
    assertThat(source.state().age(desk.now())).contains(Duration.ZERO);
  }

  @Test
  @DisplayName("a file that is not there says so and does not speak against the source")
  void notFound() {
    desk.settings.put(SourceSetting.BREAKER_FAILURES, "1");
    MarketDataSource source = indices();
    assertThat(failed(source.fetch(WISH)).kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(source.state().breaker()).isEqualTo(Breaker.CLOSED);
  }

  @Test
  @DisplayName("an answer above the limit is refused, packed or not")
  void tooLarge() {
    desk.settings.put(SourceSetting.MAX_BODY_MIB, "1");
    String large = "DATE,CLOSE\n" + "01/04/2024,13.5\n".repeat(80_000);
    desk.provider.stubFor(
        get(urlEqualTo(VIX))
            .withHeader("Accept-Encoding", containing("gzip"))
            .willReturn(csv(large)));
    assertThat(failed(indices().fetch(WISH)).kind()).isEqualTo(Kind.TOO_LARGE);

    desk.provider.stubFor(
        get(urlEqualTo(VIX))
            .willReturn(
                aResponse()
                    .withHeader("Content-Encoding", "gzip")
                    .withBody(Gzip.pack("a".repeat(3 << 20).getBytes(UTF_8)))));
    assertThat(failed(indices().fetch(WISH)).kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  @DisplayName("JSON that ends in the middle is broken off although HTTP saw it whole")
  void halfJson() {
    desk.provider.stubFor(
        get(urlEqualTo("/api/global/delayed_quotes/options/_VIX.json"))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody("{\"data\":{\"options\":[{\"option\":\"VIX2402")));
    FetchOutcome outcome =
        desk.sources().find("cboe-delayed").orElseThrow().fetch(new Wish.Chain(Underlying.VIX));
    assertThat(failed(outcome).kind()).isEqualTo(Kind.TRUNCATED);
  }

  @Test
  @DisplayName("without a network the words say which address was tried and what may be wrong")
  void unreachable() {
    desk.provider.stop();
    FetchFailure failure = failed(indices().fetch(WISH));
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure.words())
        .contains("VIX_History.csv", "cannot be reached", "is there a network", "tried 4 times");
  }

  @Test
  @DisplayName("a source without its key is not asked and says what to set")
  void notConfigured() {
    desk.settings.remove(SourceSetting.TRADIER_TOKEN);
    MarketDataSource tradier = desk.sources().find("tradier").orElseThrow();
    FetchOutcome outcome = tradier.fetch(new Wish.Chain(Underlying.SPX));
    assertThat(outcome)
        .isEqualTo(
            new FetchOutcome.NotConfigured(
                "needs the access token of a Tradier account: set ALVH_SOURCES_TRADIER_TOKEN"));
    assertThat(tradier.state().breaker()).isEqualTo(Breaker.NOT_CONFIGURED);
    assertThat(desk.provider.getAllServeEvents()).isEmpty();
  }

  @Test
  @DisplayName("files are kept as they came, snapshots packed under the time they were fetched")
  void rawFiles() throws IOException {
    desk.provider.stubFor(get(urlEqualTo(VIX)).willReturn(csv(BODY)));
    desk.provider.stubFor(
        get(urlEqualTo("/api/global/delayed_quotes/options/_VIX.json"))
            .willReturn(
                aResponse().withHeader("Content-Type", "application/json").withBody("{\"a\":1}")));
    Sources sources = desk.sources(new RawFolder(folder));
    sources.find("cboe-indices").orElseThrow().fetch(WISH);
    MarketDataSource delayed = sources.find("cboe-delayed").orElseThrow();
    delayed.fetch(new Wish.Chain(Underlying.VIX));
    desk.pass(Duration.ofMinutes(6));
    delayed.fetch(new Wish.Chain(Underlying.VIX));

    assertThat(names())
        .containsExactly(
            "cboe-delayed/delayed_quotes_VIX_2024-01-05_153000ET.json.gz",
            "cboe-delayed/delayed_quotes_VIX_2024-01-05_153600ET.json.gz",
            "cboe-indices/VIX_History.csv");
    assertThat(Files.readString(folder.resolve("cboe-indices/VIX_History.csv"))).isEqualTo(BODY);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(p -> folder.relativize(p).toString())
          .filter(n -> !n.contains(".origin"))
          .sorted()
          .toList();
    }
  }

  private MarketDataSource indices() {
    return indices(new MemoryCache());
  }

  private MarketDataSource indices(FetchCache kept) {
    return desk.sources(kept).find("cboe-indices").orElseThrow();
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder csv(String body) {
    return aResponse().withHeader("Content-Type", "text/csv").withBody(body);
  }

  private static SourceFile got(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(FetchOutcome.Got.class);
    return ((FetchOutcome.Got) outcome).file();
  }

  private static FetchFailure failed(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
    return ((FetchOutcome.Failed) outcome).failure();
  }
}

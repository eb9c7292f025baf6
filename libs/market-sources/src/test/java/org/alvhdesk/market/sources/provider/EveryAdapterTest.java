package org.alvhdesk.market.sources.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.alvhdesk.market.sources.Desk;
import org.alvhdesk.market.sources.FetchFailure;
import org.alvhdesk.market.sources.FetchFailure.Kind;
import org.alvhdesk.market.sources.FetchOutcome;
import org.alvhdesk.market.sources.MarketDataSource;
import org.alvhdesk.market.sources.Recorded;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.http.Gzip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every adapter in every weather, on answers in its provider's shape. */
class EveryAdapterTest {
  private static final int LIMIT = 1 << 24;

  private final Desk desk = new Desk();

  static List<Recorded> adapters() {
    return Recorded.all();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adapters")
  @DisplayName("a good answer is the file, with a browser's User-Agent and no key in any word")
  void good(Recorded recorded) throws IOException {
    serve(recorded);
    desk.settings.put(SourceSetting.CONTACT, "desk@example.org");

    SourceFile file = got(source(recorded).fetch(recorded.wish()));

    assertThat(text(file)).contains(recorded.wanted());
    assertThat(file.fresh()).isTrue();
    assertThat(file.fetchedAt()).isEqualTo(desk.now());
    assertThat(file.from().toString()).doesNotContain("secret").startsWith(desk.provider.baseUrl());
    desk.provider.verify(
        WireMock.getRequestedFor(WireMock.anyUrl())
            .withHeader("User-Agent", containing("Mozilla/5.0"))
            .withHeader("From", WireMock.equalTo("desk@example.org")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adapters")
  @DisplayName("a second wish soon after asks nobody")
  void fresh(Recorded recorded) {
    serve(recorded);
    MarketDataSource source = source(recorded);
    SourceFile first = got(source.fetch(recorded.wish()));
    int asked = desk.provider.getAllServeEvents().size();

    desk.pass(Duration.ofMinutes(4));
    SourceFile second = got(source.fetch(recorded.wish()));

    assertThat(desk.provider.getAllServeEvents()).hasSize(asked);
    assertThat(second.fresh()).isFalse();
    assertThat(second.content()).isEqualTo(first.content());
    assertThat(second.name()).isEqualTo(first.name());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adapters")
  @DisplayName("403 is said in words, not tried again, and counts against the source")
  void refused(Recorded recorded) {
    desk.provider.stubFor(first(recorded).willReturn(aResponse().withStatus(403)));

    FetchFailure failure = failed(source(recorded).fetch(recorded.wish()));

    assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    assertThat(failure.words()).contains("403", "User-Agent").doesNotContain("secret");
    assertThat(desk.provider.getAllServeEvents()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adapters")
  @DisplayName("429 with Retry-After is waited for, then the answer comes")
  void tooMany(Recorded recorded) throws IOException {
    serve(recorded);
    desk.provider.stubFor(
        once(first(recorded), aResponse().withStatus(429).withHeader("Retry-After", "17")));

    SourceFile file = got(source(recorded).fetch(recorded.wish()));

    assertThat(text(file)).contains(recorded.wanted());
    assertThat(desk.pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(17));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adapters")
  @DisplayName("500 is tried again after the back-off, then the answer comes")
  void serverError(Recorded recorded) throws IOException {
    serve(recorded);
    desk.provider.stubFor(once(first(recorded), aResponse().withStatus(500)));

    SourceFile file = got(source(recorded).fetch(recorded.wish()));

    assertThat(text(file)).contains(recorded.wanted());
    assertThat(desk.pauses).containsExactly(Duration.ofMillis(1500));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adapters")
  @DisplayName("an answer that trickles in too slowly is given up in time")
  void slow(Recorded recorded) {
    desk.settings.put(SourceSetting.TRIES, "1");
    desk.provider.stubFor(
        first(recorded)
            .willReturn(
                aResponse()
                    .withBody(recorded.answers().get(recorded.first()))
                    .withChunkedDribbleDelay(4, (int) Desk.TIMEOUT.toMillis() * 4)));

    FetchFailure failure = failed(source(recorded).fetch(recorded.wish()));

    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(failure.words()).contains("no complete answer within");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adapters")
  @DisplayName("an answer that breaks off is tried again and never kept")
  void brokenOff(Recorded recorded) {
    desk.provider.stubFor(
        first(recorded).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

    FetchFailure failure = failed(source(recorded).fetch(recorded.wish()));

    assertThat(failure.kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(failure.words()).contains("tried 4 times");
    assertThat(desk.provider.getAllServeEvents()).hasSize(4);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adapters")
  @DisplayName("another content type and a web page are refused")
  void wrongContent(Recorded recorded) {
    desk.provider.stubFor(
        first(recorded)
            .willReturn(aResponse().withHeader("Content-Type", "image/png").withBody("PNG")));
    assertThat(failed(source(recorded).fetch(recorded.wish())).words())
        .contains("content of type image/png");

    desk.provider.stubFor(
        first(recorded)
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", recorded.type())
                    .withBody("<!DOCTYPE html><html><body>Consent</body></html>")));
    assertThat(failed(source(recorded).fetch(recorded.wish())).words()).contains("a web page");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adapters")
  @DisplayName("a redirect to a web page is refused; one to another host is not followed")
  void redirects(Recorded recorded) {
    desk.provider.stubFor(
        first(recorded).willReturn(aResponse().withStatus(302).withHeader("Location", "/login")));
    desk.provider.stubFor(
        get(urlPathEqualTo("/login"))
            .willReturn(
                aResponse().withHeader("Content-Type", "text/html").withBody("<html>in</html>")));
    assertThat(failed(source(recorded).fetch(recorded.wish())).kind())
        .isEqualTo(Kind.WRONG_CONTENT);

    desk.provider.stubFor(
        first(recorded)
            .willReturn(
                aResponse().withStatus(301).withHeader("Location", "https://other.invalid/x")));
    FetchFailure failure = failed(source(recorded).fetch(recorded.wish()));
    assertThat(failure.kind()).isEqualTo(Kind.REDIRECT_ELSEWHERE);
    assertThat(failure.words()).contains("other.invalid").doesNotContain("secret");
  }

  private void serve(Recorded recorded) {
    recorded
        .answers()
        .forEach(
            (path, body) ->
                desk.provider.stubFor(
                    at(path)
                        .willReturn(
                            aResponse()
                                .withHeader("Content-Type", recorded.type())
                                .withBody(body))));
  }

  private MappingBuilder first(Recorded recorded) {
    return at(recorded.first());
  }

  /** The path and every parameter of {@code pathAndQuery}; a key may come on top. */
  private static MappingBuilder at(String pathAndQuery) {
    URI uri = URI.create(pathAndQuery);
    MappingBuilder mapping = get(urlPathEqualTo(uri.getPath()));
    if (uri.getQuery() != null) {
      for (String parameter : uri.getQuery().split("&")) {
        String[] pair = parameter.split("=", 2);
        mapping.withQueryParam(pair[0], WireMock.equalTo(pair[1]));
      }
    }
    return mapping;
  }

  private static MappingBuilder once(MappingBuilder mapping, ResponseDefinitionBuilder answer) {
    return mapping
        .atPriority(1)
        .inScenario("once")
        .whenScenarioStateIs(Scenario.STARTED)
        .willSetStateTo("good")
        .willReturn(answer);
  }

  private MarketDataSource source(Recorded recorded) {
    return desk.sources().find(recorded.source()).orElseThrow();
  }

  private static SourceFile got(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(FetchOutcome.Got.class);
    return ((FetchOutcome.Got) outcome).file();
  }

  private static FetchFailure failed(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
    return ((FetchOutcome.Failed) outcome).failure();
  }

  private static String text(SourceFile file) throws IOException {
    byte[] plain =
        file.name().endsWith(".gz")
            ? Gzip.unpack(file.content(), LIMIT).orElseThrow()
            : file.content();
    return new String(plain, UTF_8);
  }
}

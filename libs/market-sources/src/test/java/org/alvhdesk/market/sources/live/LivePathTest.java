package org.alvhdesk.market.sources.live;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.market.chain.Underlying;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.market.sources.Desk;
import org.alvhdesk.market.sources.live.LiveStatus.Phase;
import org.alvhdesk.market.sources.provider.SourceSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A live market whose provider is a WireMock and whose time is the test's. */
class LivePathTest {
  private static final Duration INTERVAL = Duration.ofMinutes(5);
  private static final LocalDate SESSION = LocalDate.of(2024, 1, 5);
  private static final Instant FETCHED = Instant.parse("2024-01-05T16:00:00Z");
  private static final Duration DELAY = Duration.ofMinutes(15);

  private final Desk desk = new Desk();
  private LivePast.Known history = known(SESSION.minusDays(1));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  @DisplayName(
      "the first snapshot is the first step: quoted levels, settlements, real chains, DELAYED")
  void firstStep() {
    desk.at(FETCHED);
    MarketState market = serve(FETCHED.minus(DELAY), 4697.24, 13.35);
    LivePath path = path(Optional.empty());

    MarketState state = path.next().orElseThrow();

    assertThat(state.source()).isEqualTo("live:cboe").isEqualTo(path.label());
    assertThat(state.quality()).isEqualTo(Quality.DELAYED);
    assertThat(state.marketTime()).isEqualTo(market.marketTime());
    assertThat(state.session()).isEqualTo(SESSION);
    assertThat(state.stepOfSession()).isZero();
    assertThat(state.lastOfSession()).isFalse();
    assertThat(state.spx()).isEqualTo(4697.24);
    assertThat(state.vix()).isEqualTo(13.35);
    assertThat(state.vix3m().orElseThrow()).isEqualTo(13.35 * 1.12);
    assertThat(state.vx().points())
        .first()
        .isEqualTo(new VxPoint(LocalDate.of(2024, 1, 17), 14.35));
    assertThat(state.vx().points()).hasSize(4);
    assertThat(state.rate()).isEqualTo(0.051);
    for (Underlying underlying : Underlying.values()) {
      assertThat(path.quoted().isReal(underlying)).isTrue();
    }
    assertThat(path.quoted().slices(state)).allMatch(s -> s.quality() == Quality.DELAYED);
    assertThat(path.quoted().notes()).isEmpty();
    assertThat(path.past().closes().getLast().session()).isEqualTo(SESSION.minusDays(1));
    LiveStatus status = path.status();
    assertThat(status.phase()).isEqualTo(Phase.FOLLOWING);
    assertThat(status.fetchedAt()).contains(FETCHED);
    assertThat(status.nextFetch()).contains(FETCHED.plus(INTERVAL));
  }

  @Test
  @DisplayName("nobody is asked before the interval is over; unchanged quotes are no step")
  void pace() {
    desk.at(FETCHED);
    serve(FETCHED.minus(DELAY), 4697.24, 13.35);
    LivePath path = path(Optional.empty());
    path.next();
    int asked = desk.provider.getAllServeEvents().size();
    assertThat(asked).isEqualTo(8);
    desk.meanwhile =
        () -> {
          if (desk.pauses.size() == 1) {
            assertThat(desk.provider.getAllServeEvents()).hasSize(asked);
          }
          if (desk.pauses.size() == 3) {
            serve(desk.now().minus(DELAY), 4701.5, 13.1);
          }
        };

    MarketState second = path.next().orElseThrow();

    assertThat(desk.pauses).containsExactly(INTERVAL, INTERVAL, INTERVAL);
    assertThat(second.stepOfSession()).isEqualTo(1);
    assertThat(second.spx()).isEqualTo(4701.5);
    assertThat(second.marketTime()).isEqualTo(FETCHED.plus(INTERVAL.multipliedBy(3)).minus(DELAY));
  }

  @Test
  @DisplayName("a provider that is down makes no step; the last one ages and the words say why")
  void down() {
    desk.at(FETCHED);
    desk.settings.put(SourceSetting.TRIES, "1");
    serve(FETCHED.minus(DELAY), 4697.24, 13.35);
    LivePath path = path(Optional.empty());
    path.next();
    desk.provider.resetMappings();
    desk.provider.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
    desk.meanwhile =
        () -> {
          if (desk.pauses.size() == 3) {
            LiveStatus status = path.status();
            assertThat(status.phase()).isEqualTo(Phase.STALE);
            assertThat(status.words()).contains("SPX option chain", "503");
            assertThat(status.snapshotAsOf()).contains(FETCHED.minus(DELAY));
            assertThat(status.fetchedAt()).contains(FETCHED);
            desk.provider.resetMappings();
            serve(desk.now().minus(DELAY), 4690, 14);
          }
        };

    MarketState back = path.next().orElseThrow();

    assertThat(back.spx()).isEqualTo(4690);
    assertThat(back.stepOfSession()).isEqualTo(1);
    assertThat(path.status().phase()).isEqualTo(Phase.FOLLOWING);
  }

  @Test
  @DisplayName("without history nobody is asked; the words say what is missing and how to get it")
  void noHistory() {
    desk.at(FETCHED);
    history = new LivePast.Known(MarketPast.nothing(Quality.SETTLED), OptionalDouble.empty());
    serve(FETCHED.minus(DELAY), 4697.24, 13.35);
    LivePath path = path(Optional.empty());
    desk.meanwhile =
        () -> {
          assertThat(path.status().phase()).isEqualTo(Phase.NO_HISTORY);
          assertThat(path.status().words())
              .contains("daily closes of SPX and VIX", "./alvh data fetch");
          assertThat(desk.provider.getAllServeEvents()).isEmpty();
          history = known(SESSION.minusDays(1));
        };
    assertThat(path.next()).isPresent();
  }

  @Test
  @DisplayName("a history that ends days ago is said with every step")
  void oldHistory() {
    desk.at(FETCHED);
    history = known(LocalDate.of(2023, 12, 29));
    serve(FETCHED.minus(DELAY), 4697.24, 13.35);
    LivePath path = path(Optional.empty());
    path.next();
    assertThat(path.quoted().notes())
        .anyMatch(n -> n.startsWith("the history ends on 2023-12-29, 6 days before"));
  }

  @Test
  @DisplayName(
      "the closing snapshot comes once, its close is known, and the next look is on Monday")
  void close_thenMonday() {
    Instant closing = Instant.parse("2024-01-05T21:20:00Z");
    desk.at(closing);
    serve(Instant.parse("2024-01-05T21:16:00Z"), 4697.24, 13.35);
    LivePath path = path(Optional.empty());
    MarketState state = path.next().orElseThrow();
    assertThat(state.lastOfSession()).isTrue();
    assertThat(path.past().closes().getLast().session()).isEqualTo(SESSION);
    assertThat(path.past().closes().getLast().spx()).isEqualTo(4697.24);
    assertThat(path.status().phase()).isEqualTo(Phase.CLOSED);
    assertThat(path.status().nextFetch()).contains(Instant.parse("2024-01-08T14:45:00Z"));

    desk.meanwhile = () -> serve(desk.now().minus(DELAY).plusSeconds(60), 4710, 13.2);
    MarketState monday = path.next().orElseThrow();
    assertThat(monday.session()).isEqualTo(LocalDate.of(2024, 1, 8));
    assertThat(monday.stepOfSession()).isZero();
    // Friday's close is this path's own: the history does not hold it yet.
    assertThat(path.past().closes().getLast().session()).isEqualTo(SESSION);
  }

  @Test
  @DisplayName("without quotes and settlements the chains give the levels, and that is said")
  void levelsOfTheChains() {
    desk.at(FETCHED);
    serve(FETCHED.minus(DELAY), 4697.24, 13.35);
    desk.provider.stubFor(
        get(urlEqualTo("/api/global/delayed_quotes/quotes/_SPX.json"))
            .willReturn(aResponse().withStatus(404)));
    desk.provider.stubFor(
        get(urlPathEqualTo("/us/futures/market_statistics/settlement/csv"))
            .willReturn(aResponse().withStatus(404)));
    LivePath path = path(Optional.empty());
    MarketState state = path.next().orElseThrow();
    assertThat(state.spx()).isCloseTo(4697.24, within(15.0));
    assertThat(state.vx().points()).isNotEmpty();
    assertThat(state.vx().at(LocalDate.of(2024, 2, 14))).isCloseTo(15.35, within(0.3));
    assertThat(path.quoted().notes())
        .anyMatch(n -> n.contains("no quote of SPX") && n.contains("put-call parity"))
        .anyMatch(n -> n.contains("forwards of the VIX options"));
  }

  @Test
  @DisplayName("a path behind a sealed step goes on behind it, and ends when it is told to")
  void resumes() {
    desk.at(FETCHED);
    MarketState sealed = serve(FETCHED.minus(DELAY), 4697.24, 13.35);
    LivePath path = path(Optional.of(sealed));
    desk.meanwhile = () -> desk.stop = true;
    assertThat(path.next()).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(path.status().phase()).isEqualTo(Phase.STALE);
    assertThat(path.status().words()).contains("nothing new");
  }

  @Test
  @DisplayName(
      "hours: before the open, in session, after the close, weekend, short session, holiday")
  void hours() {
    assertThat(next("2024-01-05T14:00:00Z", null)).isEqualTo("2024-01-05T14:45:00Z");
    assertThat(next("2024-01-05T18:00:00Z", null)).isEqualTo("2024-01-05T18:00:00Z");
    assertThat(next("2024-01-05T21:30:00Z", null)).isEqualTo("2024-01-05T21:30:00Z");
    assertThat(next("2024-01-05T21:30:00Z", SESSION)).isEqualTo("2024-01-08T14:45:00Z");
    assertThat(next("2024-01-05T22:00:00Z", null)).isEqualTo("2024-01-08T14:45:00Z");
    assertThat(next("2024-01-06T12:00:00Z", null)).isEqualTo("2024-01-08T14:45:00Z");
    // 3 July 2024 closed at 13:00 New York time, 4 July was a holiday.
    assertThat(next("2024-07-03T18:05:00Z", null)).isEqualTo("2024-07-05T13:45:00Z");
  }

  private static String next(String now, LocalDate closed) {
    return PollingHours.next(Instant.parse(now), closed).toString();
  }

  private LivePath path(Optional<MarketState> last) {
    return new LivePath(
        desk.sources(), INTERVAL, (session, now) -> history, desk::now, desk::pause, last);
  }

  private static LivePast.Known known(LocalDate until) {
    SessionClose close =
        new SessionClose(
            until,
            4688.68,
            14.13,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty());
    return new LivePast.Known(
        MarketPast.of(List.of(close), Quality.SETTLED), OptionalDouble.of(0.051));
  }

  private MarketState serve(Instant quoted, double spx, double vix) {
    MarketState market = CboeQuotes.market(quoted, spx, vix);
    String base = "/api/global/delayed_quotes/";
    for (Underlying u : Underlying.values()) {
      json(base + "options/_" + u + ".json", CboeQuotes.chain(market, u));
    }
    CboeQuotes.levels(market)
        .forEach(
            (symbol, level) ->
                json(
                    base + "quotes/_" + symbol + ".json", CboeQuotes.quote(market, symbol, level)));
    desk.provider.stubFor(
        get(urlPathEqualTo("/us/futures/market_statistics/settlement/csv"))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "text/csv")
                    .withBody(CboeQuotes.settlements(market))));
    return market;
  }

  private void json(String path, String body) {
    desk.provider.stubFor(
        get(urlEqualTo(path))
            .willReturn(aResponse().withHeader("Content-Type", "application/json").withBody(body)));
  }
}

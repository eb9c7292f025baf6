package org.alvhdesk.strategy.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.quote.QuoteFitness.Moment;
import org.alvhdesk.strategy.quote.QuoteFitness.Series;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class QuoteFitnessTest {
  private static final LocalDate DAY = LocalDate.of(2018, 1, 31);
  private static final Instant NOON = Instant.parse("2018-01-31T17:00:00Z");
  private static final Moment LIVE = new Moment(NOON, DAY, true);
  private static final Moment SIMULATED = new Moment(NOON, DAY, false);
  private static final List<Slice> MODEL =
      ModelSurface.slices(
          new MarketState(
              DAY,
              0,
              false,
              NOON,
              2823.81,
              13.54,
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              new VxCurve(
                  List.of(
                      new VxPoint(LocalDate.of(2018, 2, 14), 13.9),
                      new VxPoint(LocalDate.of(2018, 3, 21), 14.4))),
              0.0142,
              0.0188,
              Quality.MODEL,
              "test"));

  private static Slice spx() {
    return MODEL.stream()
        .filter(s -> s.root() == OptionRoot.SPXW && s.years() > 0.08)
        .findFirst()
        .orElseThrow();
  }

  private static Slice quoted(Slice s, Duration age) {
    return with(s, Quality.DELAYED, NOON.minus(age), s.callBid(), s.callAsk(), s.putBid());
  }

  private static Slice with(
      Slice s, Quality quality, Instant asOf, double[] callBid, double[] callAsk, double[] putBid) {
    return new Slice(
        s.root(),
        s.expiry(),
        asOf,
        s.years(),
        s.forward(),
        s.discount(),
        s.strikes(),
        callBid,
        callAsk,
        putBid,
        s.putAsk(),
        s.vol(),
        quality,
        "test");
  }

  private static List<QuoteDefect> defects(Slice slice, Moment moment) {
    return QuoteFitness.defects(
        List.of(new Series(slice.root(), slice.expiry())),
        List.of(slice),
        moment,
        QuoteLimits.STANDARD);
  }

  @Test
  void everyExpiryOfTheModelSurfaceIsGoodEnough_whereNobodyQuotes() {
    List<Series> all = MODEL.stream().map(s -> new Series(s.root(), s.expiry())).toList();
    List<QuoteDefect> defects = QuoteFitness.defects(all, MODEL, SIMULATED, QuoteLimits.STANDARD);
    assertThat(defects)
        .as("only the last days of an expiry may be thin")
        .allMatch(d -> d instanceof QuoteDefect.Thin);
  }

  @Test
  void aModelHasNoPlaceBesideQuotedLevels() {
    assertThat(defects(spx(), LIVE))
        .singleElement()
        .isInstanceOf(QuoteDefect.ModelBesideQuotes.class)
        .extracting(QuoteDefect::text)
        .asString()
        .contains("there is no SPX chain");
    assertThat(defects(quoted(spx(), Duration.ofMinutes(15)), LIVE)).isEmpty();
  }

  @Test
  void quotesAreStaleBeyondTheLimit_andNoLongerAgeAfterTheClose() {
    assertThat(defects(quoted(spx(), Duration.ofMinutes(30)), LIVE)).isEmpty();
    assertThat(defects(quoted(spx(), Duration.ofMinutes(31)), LIVE))
        .singleElement()
        .isEqualTo(
            new QuoteDefect.Stale(
                OptionRoot.SPXW, spx().expiry(), NOON.minusSeconds(31 * 60), 31, 30));

    Instant optionsClose = Instant.parse("2018-01-31T21:15:00Z");
    Slice last =
        with(
            spx(),
            Quality.DELAYED,
            optionsClose.minusSeconds(600),
            spx().callBid(),
            spx().callAsk(),
            spx().putBid());
    assertThat(defects(last, new Moment(Instant.parse("2018-02-01T02:00:00Z"), DAY, true)))
        .isEmpty();
  }

  @Test
  void anExpiryThatIsNotQuotedIsMissing() {
    Series wanted = new Series(OptionRoot.SPX, LocalDate.of(2018, 12, 21));
    assertThat(QuoteFitness.defects(List.of(wanted), MODEL, SIMULATED, QuoteLimits.STANDARD))
        .containsExactly(new QuoteDefect.Missing(wanted.root(), wanted.expiry()));
  }

  @Test
  void tooFewTradableStrikesAreThin_forAProposalButNotForAFill() {
    Slice s = spx();
    double[] dead = new double[s.strikes().length];
    int last = s.nearest(s.forward()) + 4;
    System.arraycopy(s.callBid(), 0, dead, 0, last);
    Slice thin = with(s, Quality.MODEL, NOON, dead, s.callAsk(), new double[s.strikes().length]);
    assertThat(defects(thin, SIMULATED))
        .singleElement()
        .isInstanceOf(QuoteDefect.Thin.class)
        .extracting(QuoteDefect::text)
        .asString()
        .contains("10 are needed");
    assertThat(
            QuoteFitness.forFill(
                List.of(new Series(s.root(), s.expiry())),
                List.of(thin),
                SIMULATED,
                QuoteLimits.STANDARD))
        .isEmpty();
  }

  @Test
  void callsAndPutsThatContradictEachOtherAreRefused_oneBadStrikeIsNot() {
    Slice s = spx();
    double[] bid = s.callBid().clone();
    double[] ask = s.callAsk().clone();
    int atm = s.nearest(s.forward());
    bid[atm] += 20;
    ask[atm] += 20;
    assertThat(defects(with(s, Quality.MODEL, NOON, bid, ask, s.putBid()), SIMULATED)).isEmpty();

    for (int i = atm; i < bid.length; i++) {
      bid[i] += 20;
      ask[i] += 20;
    }
    assertThat(defects(with(s, Quality.MODEL, NOON, bid, ask, s.putBid()), SIMULATED))
        .singleElement()
        .isInstanceOf(QuoteDefect.ParityCrossed.class)
        .extracting(QuoteDefect::text)
        .asString()
        .contains("contradict put-call parity");
  }

  @Test
  void theDeskReadsEveryDefectInTheTrace() {
    List<QuoteDefect> defects = defects(quoted(spx(), Duration.ofHours(3)), LIVE);
    RuleTrace trace = QuoteFitness.trace(defects, LIVE, Quality.DELAYED);
    assertThat(trace.ruleId()).isEqualTo("DATA");
    assertThat(trace.verdict()).isEqualTo(Verdict.FIRED);
    assertThat(trace.effect()).contains("nothing is proposed").contains("180 minutes old");
    assertThat(trace.inputs()).singleElement().matches(in -> in.name().equals("stale"));
    assertThatThrownBy(() -> QuoteFitness.trace(List.of(), LIVE, Quality.DELAYED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agesPromptAndDelayedQuotesApart_andAModelsNotAtAll() {
    Slice spx = spx();
    Slice vix = MODEL.stream().filter(s -> s.root() == OptionRoot.VIX).findFirst().orElseThrow();
    QuoteFitness.Series spxSeries = new QuoteFitness.Series(spx.root(), spx.expiry());
    QuoteFitness.Series vixSeries = new QuoteFitness.Series(vix.root(), vix.expiry());
    Slice late = quoted(spx, Duration.ofMinutes(16));
    Slice prompt =
        with(
            vix,
            Quality.REALTIME,
            NOON.minusSeconds(40),
            vix.callBid(),
            vix.callAsk(),
            vix.putBid());

    assertThat(QuoteFitness.oldest(List.of(spxSeries, vixSeries), List.of(late, prompt), LIVE))
        .contains(
            new QuoteFitness.Oldest(Duration.ofSeconds(40), Optional.of(Duration.ofMinutes(16))));
    assertThat(QuoteFitness.oldest(List.of(vixSeries), List.of(late, prompt), LIVE))
        .contains(new QuoteFitness.Oldest(Duration.ofSeconds(40), Optional.empty()));
    assertThat(QuoteFitness.oldest(List.of(spxSeries, vixSeries), MODEL, LIVE))
        .contains(new QuoteFitness.Oldest(Duration.ZERO, Optional.empty()));
    assertThat(QuoteFitness.oldest(List.of(spxSeries), List.of(prompt), LIVE)).isEmpty();
  }
}

package org.alvhdesk.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.market.chain.AsOf;
import org.alvhdesk.market.chain.ChainProvenance;
import org.alvhdesk.market.chain.ChainRoot;
import org.alvhdesk.market.chain.ChainSlices;
import org.alvhdesk.market.chain.CleaningReport;
import org.alvhdesk.market.chain.ExpiryQuotes;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.desk.DeskDecision;
import org.alvhdesk.strategy.desk.DeskSituation;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.joint.CondorExposure;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.signal.HistorySignals;

/**
 * A day at a desk: a chain of 10,000 SPX and 700 VIX quotes, a past of 330 sessions, the default
 * rule sets, and the book that they build from nothing.
 */
final class DeskFixture {
  private static final int SPX_QUOTES = 10_000;
  private static final int VIX_QUOTES = 700;
  private static final int PAST = 330;
  private static final double RATE = 0.0142;
  private static final BigDecimal NAV = new BigDecimal("750000");
  private static final LocalDate DAY = LocalDate.of(2018, 1, 31);

  final CondorRules condorRules = RuleLibrary.shipped().condorRules("LAYERED-002");
  final HedgeRules hedgeRules = RuleLibrary.shipped().hedgeRules("FOUR42-004");
  final Optional<HedgeModifiers> modifiers = RuleLibrary.shipped().hedgeModifiers("LAYERED-002");
  final OptionChain spx;
  final OptionChain vix;
  final MarketState state = state();
  final MarketPast past = past();
  final List<CondorPosition> condors = new ArrayList<>();
  final List<HedgeHolding> hedge = new ArrayList<>();

  DeskFixture() {
    List<Slice> model = ModelSurface.slices(state);
    spx = chain(model.stream().filter(s -> !s.root().isVix()).toList(), SPX_QUOTES);
    vix = chain(model.stream().filter(s -> s.root().isVix()).toList(), VIX_QUOTES);
    DeskDecision first = decide();
    for (CondorTrade trade : first.ladder().trades()) {
      condors.add(trade.opened("bench/" + trade.layer(), state.marketTime()));
    }
    for (HedgeTrade t : first.ifLadderFills().orElseThrow().hedge().trades()) {
      hedge.add(
          new HedgeHolding(
              t.layer(),
              t.contract(),
              t.signedQuantity(),
              Optional.of(t.quote().askPoints()),
              Optional.of(DAY)));
    }
    if (condors.isEmpty() || hedge.isEmpty()) {
      throw new IllegalStateException("the rules must build a book: " + condors + hedge);
    }
  }

  /** From quotes to the whole decision. */
  DeskDecision decide() {
    List<Slice> slices = slices();
    return DeskDecision.decide(
        condorRules,
        hedgeRules,
        modifiers,
        new DeskSituation(
            DAY,
            state.marketTime(),
            state.spx(),
            state.vix(),
            Optional.of(
                new HedgeDeskSituation.VxFutures(state.vx(), state.marketTime(), state.quality())),
            slices,
            HistorySignals.of(past, DAY, true),
            condorRules.capital(NAV),
            condors,
            hedge,
            List.of(),
            Optional.empty(),
            DriftLink.METHODOLOGY,
            ScenarioSet.methodologyWindows(),
            Quality.DELAYED),
        LimitShares.DEFAULT);
  }

  /** The book alone, for scenarios. */
  JointBook book() {
    List<Slice> slices = slices();
    List<CondorExposure> exposures = new ArrayList<>();
    for (CondorPosition c : condors) {
      Slice slice =
          slices.stream()
              .filter(s -> s.root() == c.condor().root())
              .filter(s -> s.expiry().equals(c.condor().expiry()))
              .findFirst()
              .orElseThrow();
      exposures.add(
          new CondorExposure(
              c.condor(), c.quantity(), CondorPricer.value(c, slice, DAY).pricing().orElseThrow()));
    }
    return new JointBook(DAY, state.spx(), state.vix(), exposures, hedge, hedge, slices);
  }

  private List<Slice> slices() {
    List<Slice> slices = new ArrayList<>(ChainSlices.of(spx, RATE).slices());
    slices.addAll(ChainSlices.of(vix, RATE).slices());
    return slices;
  }

  private static MarketState state() {
    List<VxPoint> curve = new ArrayList<>();
    List<LocalDate> expiries =
        List.of(
            LocalDate.of(2018, 2, 14),
            LocalDate.of(2018, 3, 21),
            LocalDate.of(2018, 4, 18),
            LocalDate.of(2018, 5, 16),
            LocalDate.of(2018, 6, 20),
            LocalDate.of(2018, 7, 18),
            LocalDate.of(2018, 8, 22),
            LocalDate.of(2018, 9, 19));
    for (int i = 0; i < expiries.size(); i++) {
      curve.add(new VxPoint(expiries.get(i), 13.9 + 0.4 * i));
    }
    return new MarketState(
        DAY,
        0,
        true,
        DAY.atTime(16, 0).atZone(ZoneId.of("America/New_York")).toInstant(),
        2823.81,
        13.54,
        OptionalDouble.of(13.1),
        OptionalDouble.of(15.2),
        OptionalDouble.of(104),
        new VxCurve(curve),
        RATE,
        0.0188,
        Quality.SETTLED,
        "bench");
  }

  private MarketPast past() {
    List<SessionClose> closes = new ArrayList<>();
    LocalDate day = DAY;
    for (int i = 0; i < PAST; i++) {
      double wave = StrictMath.sin(i / 7.0);
      closes.addFirst(
          new SessionClose(
              day,
              2823.81 - i + 12 * wave,
              13.54 + 2 * wave,
              OptionalDouble.of(13.1 + 2 * wave),
              OptionalDouble.of(15.2 + wave),
              OptionalDouble.of(104 + 5 * wave),
              OptionalDouble.of(14.3 + wave),
              OptionalDouble.of(13.9 + wave),
              OptionalDouble.of(14.4 + wave),
              Optional.empty()));
      day = TradingCalendar.previousBusinessDay(day);
    }
    return MarketPast.of(closes, Quality.SETTLED);
  }

  /**
   * The quotes of {@code slices}, thinned evenly from the wings inward until they are few enough.
   */
  private OptionChain chain(List<Slice> slices, int quotes) {
    int all = slices.stream().mapToInt(s -> 2 * s.strikes().length).sum();
    double keep = Math.min(1, (double) quotes / all);
    List<ExpiryQuotes> expiries = slices.stream().map(s -> quotes(s, keep)).toList();
    return new OptionChain(
        new ChainProvenance(
            "bench.csv", "bench", "00", new AsOf(state.marketTime(), AsOf.How.OVERRIDE, "given")),
        OptionalDouble.empty(),
        expiries,
        new CleaningReport(quotes, 0, Map.of(), Map.of()),
        List.of());
  }

  /** The share {@code keep} of the strikes, those around the forward. */
  private static ExpiryQuotes quotes(Slice s, double keep) {
    int n = Math.max(8, (int) Math.round(keep * s.strikes().length));
    int middle = s.nearest(s.forward());
    int from = Math.clamp(middle - n / 2, 0, s.strikes().length - n);
    long[] none = new long[n];
    Arrays.fill(none, -1);
    return new ExpiryQuotes(
        ChainRoot.valueOf(s.root().name()),
        s.expiry(),
        Arrays.copyOfRange(s.strikes(), from, from + n),
        Arrays.copyOfRange(s.callBid(), from, from + n),
        Arrays.copyOfRange(s.callAsk(), from, from + n),
        Arrays.copyOfRange(s.putBid(), from, from + n),
        Arrays.copyOfRange(s.putAsk(), from, from + n),
        none,
        none,
        none,
        none);
  }
}

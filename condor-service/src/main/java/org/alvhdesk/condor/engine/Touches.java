package org.alvhdesk.condor.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.contracts.event.CondorBookV1.Working;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.ShortTouch;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.condor.search.Candidate;
import org.alvhdesk.strategy.condor.search.RunnerUp;

/**
 * Touch probabilities beside what is shown, one a pair of short strikes. They are no part of what
 * is signed: a proposal keeps the content that it was made with.
 */
public final class Touches {
  private Touches() {}

  /**
   * Of the condors held, of those that open proposals would open, and of what they were chosen
   * from, where they are quoted.
   */
  public static List<TouchOdds> of(
      List<CondorPosition> held,
      List<Working> working,
      List<CondorChange.Selection> choices,
      MarketInputs inputs) {
    List<Slice> slices = inputs.slices();
    return Stream.of(
            held.stream().map(CondorPosition::condor),
            working.stream().flatMap(w -> w.change().trades().stream()).map(Touches::condor),
            choices.stream().flatMap(Touches::condors))
        .flatMap(condors -> condors)
        .distinct()
        .flatMap(condor -> on(condor, slices).stream())
        .distinct()
        .toList();
  }

  /** Of everything that {@code decision} names: what is held, is to be traded, was looked at. */
  public static List<TouchOdds> of(
      CondorDecision decision, List<CondorPosition> held, MarketInputs inputs) {
    List<Slice> slices = inputs.slices();
    return Stream.of(
            held.stream().map(CondorPosition::condor).flatMap(c -> on(c, slices).stream()),
            decision.trades().stream()
                .map(CondorTrade::condor)
                .flatMap(c -> on(c, slices).stream()),
            decision.selection().stream().flatMap(s -> of(s).stream()))
        .flatMap(s -> s)
        .distinct()
        .toList();
  }

  /** Of a choice and its runners-up. */
  public static List<TouchOdds> of(CondorDecision.Selection selection) {
    return Stream.concat(
            Stream.of(selection.best()), selection.runnersUp().stream().map(RunnerUp::candidate))
        .map((Candidate c) -> wire(c.condor(), c.touch()))
        .distinct()
        .toList();
  }

  private static Optional<TouchOdds> on(IronCondor condor, List<Slice> slices) {
    return slices.stream()
        .filter((Slice s) -> s.root() == condor.root() && s.expiry().equals(condor.expiry()))
        .findFirst()
        .flatMap(slice -> ShortTouch.of(condor, slice))
        .map(touch -> wire(condor, touch));
  }

  private static IronCondor condor(CondorChange.Trade t) {
    return new IronCondor(
        OptionRoot.valueOf(t.root()),
        t.expiry(),
        t.longPut(),
        t.shortPut(),
        t.shortCall(),
        t.longCall());
  }

  /** The chosen condor and its runners-up. */
  private static Stream<IronCondor> condors(CondorChange.Selection choice) {
    return Stream.concat(
            Stream.of(choice.best()),
            choice.runnersUp().stream().map(CondorChange.RunnerUp::candidate))
        .map(
            c ->
                new IronCondor(
                    OptionRoot.valueOf(c.root()),
                    c.expiry(),
                    c.longPut(),
                    c.shortPut(),
                    c.shortCall(),
                    c.longCall()));
  }

  private static TouchOdds wire(IronCondor condor, ShortTouch touch) {
    return new TouchOdds(
        condor.root().name(),
        condor.expiry(),
        condor.shortPut(),
        condor.shortCall(),
        touch.put(),
        touch.call());
  }
}

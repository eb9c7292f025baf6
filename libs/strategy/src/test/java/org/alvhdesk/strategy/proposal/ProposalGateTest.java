package org.alvhdesk.strategy.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeGate;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.proposal.LiveProposal.Stage;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalGateTest {
  private static final LocalDate TODAY = LocalDate.of(2018, 2, 5);
  private static final LocalDate YESTERDAY = LocalDate.of(2018, 2, 2);
  private static final HedgeTrade BUY = trade(Action.BUY, 24, 4, 0.40, 0.50, "0.55");
  private static final HedgeTrade SALE = trade(Action.SELL, 20, 4, 0.30, 0.40, "0.25");
  private static final HedgeTrade OTHER = trade(Action.BUY, 26, 4, 0.40, 0.50, "0.55");
  private static final HedgeTrade MORE = trade(Action.BUY, 24, 5, 0.40, 0.50, "0.55");
  private static final HedgeTrade DEARER = trade(Action.BUY, 24, 4, 0.50, 0.60, "0.65");
  private static final HedgeTrade AT_LIMIT = trade(Action.BUY, 24, 4, 0.45, 0.55, "0.60");
  private static final HedgeTrade CHEAP_SALE = trade(Action.SELL, 20, 4, 0.20, 0.30, "0.15");

  static Stream<Arguments> cases() {
    return Stream.of(
        row("nothing live, nothing wanted", none(), null, false, List.of(), "Nothing"),
        row("nothing live, nothing wanted, breach", none(), null, true, List.of(), "Nothing"),
        row("first proposal ever", none(), null, false, List.of(BUY), "Propose SESSION null"),
        row(
            "first of this session",
            none(),
            YESTERDAY,
            false,
            List.of(BUY),
            "Propose SESSION null"),
        row("second of this session", none(), TODAY, false, List.of(BUY), "Nothing"),
        row(
            "second of this session, breach",
            none(),
            TODAY,
            true,
            List.of(BUY),
            "Propose BREACH null"),
        row("draft still right", live(Stage.DRAFT, BUY), YESTERDAY, false, List.of(BUY), "Keep"),
        row(
            "draft still right, other order",
            live(Stage.DRAFT, BUY, SALE),
            YESTERDAY,
            false,
            List.of(SALE, BUY),
            "Keep"),
        row(
            "draft still right at its limit",
            live(Stage.DRAFT, BUY),
            YESTERDAY,
            false,
            List.of(AT_LIMIT),
            "Keep"),
        row(
            "draft still right, breach",
            live(Stage.DRAFT, BUY),
            YESTERDAY,
            true,
            List.of(BUY),
            "Keep"),
        row(
            "draft of another contract",
            live(Stage.DRAFT, OTHER),
            YESTERDAY,
            false,
            List.of(BUY),
            "Propose SESSION p1"),
        row(
            "draft of another quantity",
            live(Stage.DRAFT, MORE),
            YESTERDAY,
            false,
            List.of(BUY),
            "Propose SESSION p1"),
        row(
            "draft lacks a leg",
            live(Stage.DRAFT, BUY),
            YESTERDAY,
            false,
            List.of(SALE, BUY),
            "Propose SESSION p1"),
        row(
            "market above a buy limit",
            live(Stage.DRAFT, BUY),
            YESTERDAY,
            false,
            List.of(DEARER),
            "Propose SESSION p1"),
        row(
            "market below a sale limit",
            live(Stage.DRAFT, SALE),
            YESTERDAY,
            false,
            List.of(CHEAP_SALE),
            "Propose SESSION p1"),
        row(
            "draft differs, same session",
            live(Stage.DRAFT, OTHER),
            TODAY,
            false,
            List.of(BUY),
            "Keep"),
        row(
            "draft differs, same session, breach",
            live(Stage.DRAFT, OTHER),
            TODAY,
            true,
            List.of(BUY),
            "Propose BREACH p1"),
        row(
            "draft no longer needed",
            live(Stage.DRAFT, BUY),
            YESTERDAY,
            false,
            List.of(),
            "WithdrawDraft p1"),
        row(
            "under approval blocks",
            live(Stage.UNDER_APPROVAL, OTHER),
            YESTERDAY,
            false,
            List.of(BUY),
            "Keep"),
        row(
            "under approval, nothing wanted",
            live(Stage.UNDER_APPROVAL, OTHER),
            YESTERDAY,
            false,
            List.of(),
            "Keep"),
        row(
            "under approval, breach",
            live(Stage.UNDER_APPROVAL, OTHER),
            TODAY,
            true,
            List.of(BUY),
            "Propose BREACH p1"),
        row(
            "under approval, breach, same trades",
            live(Stage.UNDER_APPROVAL, BUY),
            TODAY,
            true,
            List.of(BUY),
            "Keep"),
        row(
            "under approval, breach, nothing to trade",
            live(Stage.UNDER_APPROVAL, BUY),
            TODAY,
            true,
            List.of(),
            "Keep"),
        row("working blocks", live(Stage.WORKING, OTHER), YESTERDAY, false, List.of(BUY), "Keep"),
        row(
            "working blocks a breach too",
            live(Stage.WORKING, OTHER),
            YESTERDAY,
            true,
            List.of(BUY),
            "Keep"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void speaksAtMostOnceASession_andAtOnceOnABreach(GateInput input, String expected) {
    GateDecision decision = ProposalGate.decide(input);

    String actual =
        switch (decision) {
          case GateDecision.Propose p ->
              "Propose " + p.trigger() + " " + p.supersedes().orElse(null);
          case GateDecision.Keep k -> "Keep";
          case GateDecision.Nothing n -> "Nothing";
          case GateDecision.WithdrawDraft w -> "WithdrawDraft " + w.id();
        };
    assertThat(actual).isEqualTo(expected);
    assertThat(decision.reason()).isNotBlank();
  }

  private static Arguments row(
      String name,
      Optional<LiveProposal> live,
      LocalDate last,
      boolean breach,
      List<HedgeTrade> wanted,
      String expected) {
    return argumentSet(
        name,
        new GateInput(
            TODAY,
            Optional.ofNullable(last),
            live,
            wanted.stream().map(HedgeGate::wanted).toList(),
            breach),
        expected);
  }

  private static Optional<LiveProposal> none() {
    return Optional.empty();
  }

  private static Optional<LiveProposal> live(Stage stage, HedgeTrade... trades) {
    return Optional.of(
        new LiveProposal(
            "p1",
            stage,
            Stream.of(trades)
                .map(
                    t ->
                        HedgeGate.leg(
                            t.action(), t.layer(), t.contract(), t.quantity(), t.limitPoints()))
                .toList()));
  }

  private static HedgeTrade trade(
      Action action, double strike, int quantity, double bid, double ask, String limit) {
    return new HedgeTrade(
        action,
        HedgeLayer.FRONT,
        HedgeContract.vixCall(LocalDate.of(2018, 3, 21), strike),
        quantity,
        new Quote(bid, ask),
        new BigDecimal(limit),
        15,
        1,
        0.2);
  }
}

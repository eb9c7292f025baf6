package org.alvhdesk.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.book.HedgeFill;
import org.alvhdesk.hedge.book.LegFill;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.book.TestBooks;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.ledger.ActiveLimits;
import org.alvhdesk.hedge.ledger.HardLimitCheck;
import org.alvhdesk.hedge.ledger.LedgerConfig;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalContent;
import org.alvhdesk.hedge.proposal.ProposalDrafts;
import org.alvhdesk.hedge.rebuild.DraftInputs;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.step.StepMoment;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.capital.HedgeLedger;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.proposal.Trigger;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hedge that ships: decided, drafted, filled, shown and folded, on one model market. */
class AnyHedgeTest {
  private static final Set<String> PROPOSED_WITHOUT_A_PAST =
      Set.of("FOUR42-004", "FOUR42-004-G", "PPUT-LIKE", "VOLOS-TAIL", "STATIC-VIX");
  private static final TestMarket.Step MARKET =
      TestMarket.whole("run", 1, TestMarket.SESSION, TestMarket.CALM_VIX);

  private record Service(ActiveRules rules, HedgeEngine engine, ProposalDrafts drafts) {}

  private static Service service(String hedge) {
    HedgeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(HedgeConfig.class)
            .withDefaultValue("alvh.hedge.rules", "LAYERED-002," + hedge)
            .build()
            .getConfigMapping(HedgeConfig.class);
    ActiveRules rules = new ActiveRules(config);
    return new Service(
        rules,
        new HedgeEngine(rules),
        new ProposalDrafts(
            rules,
            new Policies(config),
            new ChangeRisks(new HardLimitCheck(new ActiveLimits(limits())))));
  }

  private static LedgerConfig limits() {
    return new SmallRyeConfigBuilder()
        .withMapping(LedgerConfig.class)
        .build()
        .getConfigMapping(LedgerConfig.class);
  }

  static Stream<String> hedges() {
    return RuleLibrary.shipped().all().stream().map(RuleDocument::id).filter(AnyHedgeTest::hedges);
  }

  private static boolean hedges(String id) {
    try {
      RuleLibrary.shipped().hedgeRules(id);
      return true;
    } catch (IllegalArgumentException noHedge) {
      return false;
    }
  }

  /** The condors of the test market in an account that can afford one of everything. */
  private static MarketInputs inputs(TestMarket.Step step) {
    return new MarketInputs(
        step.fact(),
        CondorBookBuilder.like(step.condors()).sizedFrom("65000000", "9750000.00").build(),
        step.slices());
  }

  private static Assessment assess(Service service, BookUnit unit, MarketInputs inputs) {
    return service.engine().assess(inputs, unit.held(inputs.step().session()), Map.of());
  }

  @ParameterizedTest
  @MethodSource("hedges")
  void isDecidedDraftedFilledAndShown(String id) {
    Service service = service(id);
    MarketInputs inputs = service.engine().needed(inputs(MARKET), List.of());
    assertThat(service.engine().opening(inputs))
        .allMatch(t -> Set.of(HedgeLayer.MID, HedgeLayer.FAR).contains(t.layer()));
    BookUnit unit = TestBooks.empty(inputs);

    Assessment wanted = assess(service, unit, inputs);

    assertThat(wanted.decision().trace()).isNotEmpty();
    BookViews.show(unit, inputs, wanted, List.of());
    List<HedgeTrade> trades = wanted.decision().trades();
    if (PROPOSED_WITHOUT_A_PAST.contains(id)) {
      assertThat(trades).isNotEmpty();
    }
    if (!trades.isEmpty()) {
      fillAndCheck(service, unit, inputs, wanted);
    }
  }

  private static void fillAndCheck(
      Service service, BookUnit unit, MarketInputs inputs, Assessment wanted) {
    List<HedgeTrade> trades = wanted.decision().trades();
    Proposal draft = service.drafts().draft(unit, inputs, wanted, Trigger.SESSION);
    assertRebuilt(service, unit, wanted, draft);
    List<ProposalView.Leg> legs = draft.content().legs();
    assertThat(legs.stream().map(PaperFill::contract).toList())
        .isEqualTo(trades.stream().map(HedgeTrade::contract).toList());
    assertThat(draft.sizedFor().isPresent()).isEqualTo(wanted.decision().sizedAnew());
    PaperFill.Attempt attempt =
        PaperFill.attempt(
            legs,
            unit.holdings(),
            true,
            inputs,
            StepMoment.of(inputs.step(), inputs.step().marketTime()));
    assertThat(attempt).isInstanceOf(PaperFill.Attempt.Fillable.class);
    unit.fill(
        draft.id(), BookUnit.Cause.PROPOSAL, inputs, ((PaperFill.Attempt.Fillable) attempt).legs());
    draft.sizedFor().ifPresent(condors -> unit.book().sized(inputs.step().session(), condors));

    assertThat(unit.held(inputs.step().session()).lastSized().isPresent())
        .isEqualTo(wanted.decision().sizedAnew());
    assertThat(plain(unit.holdings())).isEqualTo(plain(wanted.decision().holdingsAfter(List.of())));
    Assessment after = assess(service, unit, inputs);
    BookViews.show(unit, inputs, after, List.of());
    assertThat(unit.book().view().book().positions())
        .allSatisfy(p -> assertThat(p.pnlUsd()).isNotNull());
    assertThat(after.joint().before()).isEqualTo(unit.holdings());
    if (!after.decision().trades().isEmpty()) {
      assertRebuilt(
          service, unit, after, service.drafts().draft(unit, inputs, after, Trigger.SESSION));
    }
    HedgeLedger ledger = HedgeLedger.of(unit.fills().stream().map(HedgeFill::ledgerEntry).toList());
    assertThat(
            ledger.quantities(inputs.step().session()).values().stream().mapToInt(Map::size).sum())
        .isEqualTo(unit.holdings().size());
  }

  /** What is kept beside a draft gives the same bytes again. */
  private static void assertRebuilt(
      Service service, BookUnit unit, Assessment wanted, Proposal draft) {
    byte[] kept =
        DraftInputs.of(
                service.drafts().terms(unit, Trigger.SESSION),
                service.rules(),
                new ActiveLimits(limits()).shares(),
                wanted)
            .bytes();
    assertThat(DraftInputs.read(kept).bytes()).isEqualTo(kept);
    assertThat(DraftInputs.read(kept).content().bytes()).isEqualTo(draft.signedBytes());
    assertRevisionRebuilt(service, unit, wanted, draft);
  }

  /** The same of a revision that prices it anew on the same quotes. */
  private static void assertRevisionRebuilt(
      Service service, BookUnit unit, Assessment wanted, Proposal draft) {
    DraftInputs made =
        DraftInputs.ofRevision(
            service.drafts().terms(unit, Trigger.SESSION),
            service.rules(),
            new ActiveLimits(limits()).shares(),
            wanted,
            draft.content(),
            new RevisionCommand(draft.contentHash(), List.of(), "read it again"));
    ProposalContent revision = (ProposalContent) made.content();
    assertThat(revision.revision()).isEqualTo(2);
    assertThat(revision.legs()).isEqualTo(draft.content().legs());
    assertThat(revision.cost()).isEqualTo(draft.content().cost());
    assertThat(revision.risk()).isEqualTo(draft.content().risk());
    assertThat(DraftInputs.read(made.bytes()).content().bytes()).isEqualTo(revision.bytes());
  }

  private static List<HedgeHolding> plain(List<HedgeHolding> holdings) {
    return holdings.stream()
        .map(h -> new HedgeHolding(h.layer(), h.contract(), h.quantity()))
        .toList();
  }

  @Test
  void onlyWhatTheHedgeNeedsIsKeptOfTheMarket() {
    SliceV1 held =
        MARKET.slices().stream().filter(s -> !s.root().equals("VIX")).findFirst().orElseThrow();
    HedgeHolding put = new HedgeHolding(HedgeLayer.PUTS, series(held, held.strikes()[0]), 1);

    assertThat(service("FOUR42-004").engine().needed(inputs(MARKET), List.of()).options())
        .isNotEmpty()
        .allMatch(s -> s.root().equals("VIX"));
    assertThat(service("FOUR42-004").engine().needed(inputs(MARKET), List.of(put)).options())
        .filteredOn(s -> !s.root().equals("VIX"))
        .containsExactly(held);
    assertThat(service("PPUT-LIKE").engine().needed(inputs(MARKET), List.of()).options())
        .hasSameSizeAs(MARKET.slices());
  }

  @Test
  void aPutSpreadOfTailirrThatMustRollIsProposedWhole() {
    Service service = service("TAILIRR-001");
    MarketInputs bought = service.engine().needed(inputs(MARKET), List.of());
    SliceV1 slice =
        bought.options().stream()
            .filter(s -> s.root().startsWith("SPX"))
            .filter(s -> s.expiry().isAfter(TestMarket.SESSION.plusDays(20)))
            .findFirst()
            .orElseThrow();
    double high = strike(slice, 2720);
    double low = strike(slice, 2660);
    BookUnit unit = TestBooks.empty(bought);
    unit.fill(
        null,
        BookUnit.Cause.PROPOSAL,
        bought,
        List.of(
            leg(Action.BUY, series(slice, high), "30.00"),
            leg(Action.SELL, series(slice, low), "10.00")));
    LocalDate late = slice.expiry().minusDays(8);
    MarketInputs rolled =
        service
            .engine()
            .needed(inputs(TestMarket.whole("run", 2, late, TestMarket.CALM_VIX)), unit.holdings());
    unit.advance(rolled);

    Assessment wanted = assess(service, unit, rolled);

    List<String> texts = new ArrayList<>();
    wanted.decision().trades().forEach(t -> texts.add(t.action() + " " + t.contract().text()));
    assertThat(texts)
        .contains("SELL " + series(slice, high).text(), "BUY " + series(slice, low).text());
    Proposal draft = service.drafts().draft(unit, rolled, wanted, Trigger.SESSION);
    assertRebuilt(service, unit, wanted, draft);
    assertThat(draft.headline()).contains(slice.root() + " put");
    BookViews.show(unit, rolled, wanted, List.of());
    assertThat(unit.book().view().book().positions())
        .extracting(p -> p.quantity())
        .containsExactlyInAnyOrder(2, -2);
  }

  @Test
  void whatWasFilledForASizingIsRemembered() {
    Service service = service("SHORT14-003");
    MarketInputs inputs = service.engine().needed(inputs(MARKET), List.of());
    BookUnit unit = TestBooks.empty(inputs);
    assertThat(unit.held(TestMarket.SESSION).lastSized()).isEmpty();

    unit.book().sized(TestMarket.SESSION, 10);

    assertThat(unit.held(TestMarket.SESSION).lastSized())
        .hasValueSatisfying(last -> assertThat(last.condors()).isEqualTo(10));
  }

  private static double strike(SliceV1 slice, double near) {
    double best = slice.strikes()[0];
    for (double strike : slice.strikes()) {
      best = Math.abs(strike - near) < Math.abs(best - near) ? strike : best;
    }
    return best;
  }

  private static OptionSeries series(SliceV1 slice, double strike) {
    return new OptionSeries(OptionRoot.valueOf(slice.root()), slice.expiry(), strike, Right.PUT);
  }

  private static LegFill leg(Action action, OptionSeries series, String price) {
    return new LegFill(HedgeLayer.PUTS, action, series, 2, new BigDecimal(price));
  }
}

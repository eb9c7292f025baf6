package org.alvhdesk.hedge.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.hedge.engine.HeldBook;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.LastSized;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.junit.jupiter.api.Test;

class HeldColumnsTest {
  private static final LocalDate DAY = LocalDate.of(2018, 2, 2);

  @Test
  void readsBackEverythingThatTheRulesKnewOfTheBook() {
    HedgeContract call = new OptionSeries(OptionRoot.VIX, DAY.plusDays(19), 24.5, Right.CALL);
    HedgeContract future = new VxFuture(DAY.plusDays(19));
    HeldBook held =
        new HeldBook(
            List.of(
                new HedgeHolding(
                    HedgeLayer.FRONT,
                    call,
                    3,
                    Optional.of(new BigDecimal("0.550000")),
                    Optional.of(DAY)),
                new HedgeHolding(HedgeLayer.MID, future, -2),
                new HedgeHolding(HedgeLayer.FAR, new EtpShare("VIXY"), 100)),
            List.of(
                new PremiumBudget.Paid(DAY, new BigDecimal("165.00")),
                new PremiumBudget.Paid(
                    DAY, new BigDecimal("0.00"), PremiumBudget.Purse.SECOND_ENGINE)),
            Map.of(
                HedgeLayer.FRONT,
                new PaceGate.Past(Optional.of(DAY), Optional.empty()),
                HedgeLayer.MID,
                PaceGate.Past.NOTHING),
            Optional.of(new LastSized(DAY, 7)),
            true);
    Map<HedgeLayer, HedgeContract> drafted = Map.of(HedgeLayer.FRONT, call, HedgeLayer.MID, future);

    HeldColumns read = Json.read(Json.write(HeldColumns.of(held, drafted)), HeldColumns.class);

    assertThat(read.held()).isEqualTo(held);
    assertThat(read.draftedSeries()).isEqualTo(drafted);
    assertThat(
            Json.read(Json.write(HeldColumns.of(HeldBook.NOTHING, Map.of())), HeldColumns.class)
                .held())
        .isEqualTo(HeldBook.NOTHING);
  }

  @Test
  void readsBackTheExecutedParametersOfEveryRuleSetThatShips() {
    for (RuleDocument document : RuleLibrary.shipped().all()) {
      RuleSet set = document.executable();

      assertThat(Json.read(Json.write(set), RuleSet.class)).isEqualTo(set);
    }
  }
}

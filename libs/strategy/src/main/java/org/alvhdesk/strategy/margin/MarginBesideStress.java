package org.alvhdesk.strategy.margin;

import java.math.BigDecimal;
import org.alvhdesk.strategy.joint.StressCheck;
import org.alvhdesk.strategy.trace.Texts;

/**
 * The two numbers that are always shown together and never added: what must be on deposit, and what
 * the book with its hedge loses under stress (docs/methodology 2).
 *
 * @param stressLossUsd worst stress loss of the joint book, US dollars, 0 or more
 * @param scenario which one it is
 */
public record MarginBesideStress(MarginResult margin, BigDecimal stressLossUsd, String scenario) {
  /** {@code margin} beside the stress loss of rule 000-5. */
  public static MarginBesideStress of(MarginResult margin, StressCheck stress) {
    return new MarginBesideStress(margin, stress.lossUsd(), stress.scenario());
  }

  /** Both in one sentence. */
  public String text() {
    String regulatory =
        switch (margin) {
          case MarginResult.Statement s ->
              "regulatory margin ("
                  + s.mode().text()
                  + ") "
                  + Texts.plain(s.requirementUsd())
                  + " USD";
          case MarginResult.NoData none ->
              "regulatory margin (" + none.mode().text() + ") unknown: " + none.reason();
        };
    return regulatory
        + "; economic stress loss "
        + Texts.plain(stressLossUsd)
        + " USD ("
        + scenario
        + ")";
  }
}

package org.alvhdesk.strategy.margin;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.strategy.joint.StressCheck;
import org.alvhdesk.strategy.trace.Texts;

/**
 * The two numbers that are always shown together and never added: what must be on deposit, and what
 * the book with its hedge loses under stress (docs/methodology 2).
 *
 * @param stressLossUsd worst stress loss of the joint book, US dollars, 0 or more
 * @param scenario which one it is
 * @param missing what that loss leaves out, for people
 */
public record MarginBesideStress(
    MarginResult margin, BigDecimal stressLossUsd, String scenario, List<String> missing) {
  /** Copies the list. */
  public MarginBesideStress {
    missing = List.copyOf(missing);
  }

  /** {@code margin} beside the stress loss of rule 000-5. */
  public static MarginBesideStress of(MarginResult margin, StressCheck stress) {
    return new MarginBesideStress(margin, stress.lossUsd(), stress.scenario(), stress.missing());
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
        + (missing.isEmpty()
            ? "; economic stress loss "
            : "; economic stress loss unknown, "
                + missing.size()
                + " position(s) cannot be revalued; of the rest ")
        + Texts.plain(stressLossUsd)
        + " USD ("
        + scenario
        + ")";
  }
}

package org.alvhdesk.strategy.joint.history;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.trace.Texts;

/** A sensitivity of daily log changes: measured, set by a person, or not known. */
public sealed interface Beta {
  /** Share of log change per log change, a pure number; empty when not known. */
  OptionalDouble value();

  /** One line for people. */
  String text();

  /**
   * Slope of a regression with intercept.
   *
   * @param beta log change per log change
   * @param standardError classical, in the unit of beta
   * @param rSquared share of variance explained, 0 to 1
   * @param observations daily changes used
   * @param from session of the first change
   * @param to session of the last change
   */
  record Estimated(
      double beta,
      double standardError,
      double rSquared,
      int observations,
      LocalDate from,
      LocalDate to)
      implements Beta {
    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(beta);
    }

    @Override
    public String text() {
      return Texts.fixed(beta, 3)
          + ", R2 "
          + Texts.fixed(rSquared, 2)
          + ", "
          + observations
          + " changes "
          + from
          + " to "
          + to;
    }
  }

  /**
   * A value that a person put in place of the estimate.
   *
   * @param beta log change per log change
   * @param reason why, for people
   */
  record Overridden(double beta, String reason) implements Beta {
    /**
     * @throws IllegalArgumentException without a finite value and a reason
     */
    public Overridden {
      if (!Double.isFinite(beta) || reason.isBlank()) {
        throw new IllegalArgumentException(
            "an override needs a number and a reason, was " + beta + " because '" + reason + "'");
      }
    }

    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(beta);
    }

    @Override
    public String text() {
      return Texts.fixed(beta, 3) + ", set by hand: " + reason;
    }
  }

  /** Not known, and why. */
  record NoData(String reason) implements Beta {
    @Override
    public OptionalDouble value() {
      return OptionalDouble.empty();
    }

    @Override
    public String text() {
      return "no data: " + reason;
    }
  }
}

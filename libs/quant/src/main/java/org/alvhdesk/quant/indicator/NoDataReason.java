package org.alvhdesk.quant.indicator;

import java.time.LocalDate;

/** Why an indicator has no answer for a session. {@link #text()} is fit for a decision trace. */
public sealed interface NoDataReason {

  /** One sentence with the facts. */
  String text();

  /** No session was given yet. */
  record NothingYet() implements NoDataReason {
    @Override
    public String text() {
      return "no session seen yet";
    }
  }

  /**
   * Not enough history: methodology 3.4 allows no signal before 250 bars.
   *
   * @param bars bars taken since the start or the last restart
   * @param required bars needed
   */
  record WarmUp(int bars, int required) implements NoDataReason {
    @Override
    public String text() {
      return "warm-up: bar " + bars + " of " + required;
    }
  }

  /**
   * History was thrown away because of a hole in it, and is being collected again.
   *
   * @param lastBefore last session before the hole
   * @param firstAfter first session after it
   * @param bars bars taken since
   * @param required bars needed
   */
  record Gap(LocalDate lastBefore, LocalDate firstAfter, int bars, int required)
      implements NoDataReason {
    @Override
    public String text() {
      return "gap from "
          + lastBefore
          + " to "
          + firstAfter
          + ": warm-up again, bar "
          + bars
          + " of "
          + required;
    }
  }

  /**
   * The session has no input.
   *
   * @param session the session
   * @param input name of what is missing
   */
  record MissingInput(LocalDate session, String input) implements NoDataReason {
    @Override
    public String text() {
      return "no " + input + " on " + session;
    }
  }

  /**
   * The session's input cannot be right and was not used.
   *
   * @param session the session
   * @param input its name
   * @param value what was given, as text because it may not be a number
   * @param rule what a usable input is
   */
  record BadInput(LocalDate session, String input, String value, String rule)
      implements NoDataReason {
    @Override
    public String text() {
      return input + " " + value + " on " + session + " not used: " + rule;
    }
  }

  /**
   * The value is not defined on this history, however long it is (RSI of a price that never moved).
   *
   * @param what the statement that fails
   */
  record Undefined(String what) implements NoDataReason {
    @Override
    public String text() {
      return what;
    }
  }
}

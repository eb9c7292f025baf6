package org.alvhdesk.quant.statistics;

/** Why data give no statistic. {@link #text()} says it in a sentence. */
public sealed interface Refusal {

  /** One sentence with the facts. */
  String text();

  /**
   * Too little data.
   *
   * @param what what is counted
   * @param have how many there are
   * @param need how many are needed
   */
  record TooFew(String what, int have, int need) implements Refusal {
    @Override
    public String text() {
      return have + " " + what + ", at least " + need + " needed";
    }
  }

  /**
   * A number that cannot be used.
   *
   * @param what the series
   * @param index its place, from 0
   * @param value what it is, as text
   * @param rule what a usable number is
   */
  record Unusable(String what, int index, String value, String rule) implements Refusal {
    @Override
    public String text() {
      return what + "[" + index + "] is " + value + ": " + rule;
    }
  }

  /**
   * A series without any variation.
   *
   * @param what the series
   */
  record Constant(String what) implements Refusal {
    @Override
    public String text() {
      return what + " does not vary";
    }
  }

  /**
   * Regressors of which one is a combination of the others.
   *
   * @param regressor the first that adds nothing to those before it
   */
  record SingularDesign(String regressor) implements Refusal {
    @Override
    public String text() {
      return "regressor " + regressor + " is a linear combination of the ones before it";
    }
  }

  /** A regression without residuals: nothing to estimate an error from. */
  record PerfectFit() implements Refusal {
    @Override
    public String text() {
      return "the regressors explain the response exactly, so no standard error exists";
    }
  }

  /**
   * A robust variance that is 0: the residuals do not touch this coefficient.
   *
   * @param coefficient its name
   */
  record NoStandardError(String coefficient) implements Refusal {
    @Override
    public String text() {
      return "the residuals that decide " + coefficient + " are all 0, so it has no standard error";
    }
  }

  /**
   * Moments that no series can have.
   *
   * @param what the contradiction
   */
  record Impossible(String what) implements Refusal {
    @Override
    public String text() {
      return what;
    }
  }

  /**
   * A statistic that has no value on a resample.
   *
   * @param resample its number, from 0
   * @param value what came out, as text
   */
  record UndefinedOnResample(int resample, String value) implements Refusal {
    @Override
    public String text() {
      return "the statistic is "
          + value
          + " on resample "
          + resample
          + ": use one that is defined on every resample";
    }
  }

  /**
   * The search ended without certainty.
   *
   * @param what what is not known
   */
  record Unresolved(String what) implements Refusal {
    @Override
    public String text() {
      return what;
    }
  }
}

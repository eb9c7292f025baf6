package org.alvhdesk.k8s.promql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A parsed expression. */
public sealed interface Expression {

  /** What an expression is worth. */
  enum Type {
    NUMBER,
    TEXT,
    /** One value a series. */
    VECTOR,
    /** Many values a series, as {@code [5m]} asks for. */
    RANGE
  }

  Type type();

  /** {@code 0.95} */
  record Number(double value) implements Expression {
    @Override
    public Type type() {
      return Type.NUMBER;
    }
  }

  /** {@code "x"} */
  record Text(String value) implements Expression {
    @Override
    public Type type() {
      return Type.TEXT;
    }
  }

  /** {@code job=~"a|b"} */
  record Matcher(String label, String operator, String value) {}

  /** {@code up{job="hedge"}[5m] offset 10m} */
  record Series(String name, List<Matcher> matchers, boolean range) implements Expression {
    @Override
    public Type type() {
      return range ? Type.RANGE : Type.VECTOR;
    }
  }

  /** {@code rate(x[5m])} */
  record Call(String function, List<Expression> arguments, Type type) implements Expression {}

  /**
   * {@code sum by (job) (x)}
   *
   * @param by the labels that stay; empty optional: none was said
   * @param without whether they are those that go
   */
  record Aggregate(String operator, Optional<Set<String>> by, boolean without, Expression of)
      implements Expression {
    @Override
    public Type type() {
      return Type.VECTOR;
    }
  }

  /**
   * {@code a / on (job) b}
   *
   * @param on labels of {@code on} or {@code ignoring}
   */
  record Binary(String operator, Expression left, Expression right, Set<String> on)
      implements Expression {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", ">", "<", ">=", "<=");
    private static final Set<String> SETS = Set.of("and", "or", "unless");

    public boolean isComparison() {
      return COMPARISONS.contains(operator);
    }

    public boolean isOfSets() {
      return SETS.contains(operator);
    }

    @Override
    public Type type() {
      return left.type() == Type.NUMBER && right.type() == Type.NUMBER ? Type.NUMBER : Type.VECTOR;
    }
  }
}

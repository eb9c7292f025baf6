package org.alvhdesk.k8s.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.alvhdesk.k8s.code.MetricLabels;
import org.alvhdesk.k8s.promql.Expression.Aggregate;
import org.alvhdesk.k8s.promql.Expression.Binary;
import org.alvhdesk.k8s.promql.Expression.Call;
import org.alvhdesk.k8s.promql.Expression.Matcher;
import org.alvhdesk.k8s.promql.Expression.Series;

/** Whether an expression asks for labels that there are, and in which direction it compares. */
public final class Meaning {
  /** Bad when it grows. */
  private static final Pattern HIGH =
      Pattern.compile(
          ".*_(seconds|lines|records|rows|total|waiting|bytes|count|bucket|sum|max|streams)");

  private final MetricLabels labels;
  private final Set<String> jobs;
  private final List<String> wrong = new ArrayList<>();

  /**
   * @param jobs what Prometheus calls the services
   */
  public Meaning(MetricLabels labels, Set<String> jobs) {
    this.labels = labels;
    this.jobs = jobs;
  }

  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** The labels of what an expression gives; notes those that it asks for in vain. */
  public Set<String> labels(Expression e) {
    return switch (e) {
      case Expression.Number n -> Set.of();
      case Expression.Text t -> Set.of();
      case Series series -> series(series);
      case Call call -> call(call);
      case Aggregate aggregate -> aggregate(aggregate);
      case Binary binary -> binary(binary);
    };
  }

  private Set<String> series(Series series) {
    Set<String> known = labels.of(series.name());
    for (Matcher m : series.matchers()) {
      if (!known.contains(m.label())) {
        wrong.add(series.name() + " has no label " + m.label());
      }
      Set<String> values = m.label().equals("job") ? jobs : labels.values(series.name(), m.label());
      if (!values.isEmpty() && !m.value().contains("$")) {
        alternatives(m).stream()
            .filter(v -> values.stream().noneMatch(x -> matches(x, v, m)))
            .forEach(v -> wrong.add(series.name() + " never has " + m.label() + " " + v));
      }
    }
    return known;
  }

  private static List<String> alternatives(Matcher m) {
    return m.operator().contains("~") ? List.of(m.value().split("\\|")) : List.of(m.value());
  }

  private boolean matches(String value, String asked, Matcher m) {
    try {
      return m.operator().contains("~") ? value.matches(asked) : value.equals(asked);
    } catch (PatternSyntaxException e) {
      wrong.add(asked + " is no regular expression");
      return true;
    }
  }

  private Set<String> call(Call call) {
    if (call.function().equals("absent") && call.arguments().getFirst() instanceof Series series) {
      series(series);
      var left = new TreeSet<String>();
      series.matchers().stream()
          .filter(m -> m.operator().equals("="))
          .forEach(m -> left.add(m.label()));
      return left;
    }
    var all = new TreeSet<String>();
    call.arguments().forEach(a -> all.addAll(labels(a)));
    if (call.function().equals("histogram_quantile") && !all.remove("le")) {
      wrong.add("histogram_quantile needs the label le");
    }
    return all;
  }

  private Set<String> aggregate(Aggregate aggregate) {
    Set<String> inner = labels(aggregate.of());
    Set<String> named = aggregate.by().orElse(Set.of());
    if (!inner.containsAll(named)) {
      var missing = new TreeSet<>(named);
      missing.removeAll(inner);
      wrong.add(aggregate.operator() + " groups by " + missing + ", which is no label there");
    }
    if (!aggregate.without()) {
      return named;
    }
    var left = new TreeSet<>(inner);
    left.removeAll(named);
    return left;
  }

  private Set<String> binary(Binary binary) {
    Set<String> left = labels(binary.left());
    Set<String> right = labels(binary.right());
    if (!binary.on().isEmpty()
        && !(left.containsAll(binary.on()) || right.containsAll(binary.on()))) {
      wrong.add(binary.operator() + " is matched on " + binary.on() + ", which is no label there");
    }
    if (binary.isComparison()) {
      direction(binary);
    }
    if (binary.operator().equals("or")) {
      var both = new TreeSet<>(left);
      both.addAll(right);
      return both;
    }
    return binary.left().type() == Expression.Type.NUMBER ? right : left;
  }

  /** A comparison with a number says what is bad; most things are bad when they are many. */
  private void direction(Binary binary) {
    boolean turned = binary.left() instanceof Expression.Number;
    Expression measured = turned ? binary.right() : binary.left();
    if (!((turned ? binary.left() : binary.right()) instanceof Expression.Number limit)) {
      return;
    }
    String operator = turned ? turn(binary.operator()) : binary.operator();
    boolean share = measured instanceof Binary b && b.operator().equals("/");
    if (share && (limit.value() <= 0 || limit.value() > 1)) {
      wrong.add("a share is compared with " + limit.value() + ": between 0 and 1");
    }
    for (String name : names(measured)) {
      if (!isBad(name, operator, limit.value(), counts(measured))) {
        wrong.add(name + " " + operator + " " + limit.value() + " is when nothing is wrong");
      }
    }
  }

  private static boolean isBad(String name, String operator, double limit, boolean counted) {
    return switch (name) {
      case "up" ->
          counted
              ? operator.startsWith("<")
              : operator.equals("==") && limit == 0 || operator.equals("<") && limit <= 1;
      case "alvh_audit_verified" ->
          operator.equals("==") && limit == 0 || operator.equals("<") && limit <= 1;
      case "alvh_leader" -> operator.equals("!=") && limit == 1;
      case "alvh_market_step_expected" -> operator.equals("==") && limit == 1;
      default -> !HIGH.matcher(name).matches() || operator.startsWith(">");
    };
  }

  private static boolean counts(Expression e) {
    return e instanceof Aggregate a && a.operator().equals("count");
  }

  private static String turn(String operator) {
    return switch (operator.charAt(0)) {
      case '<' -> operator.replace('<', '>');
      case '>' -> operator.replace('>', '<');
      default -> operator;
    };
  }

  /** Every series that an expression asks for. */
  public static Set<String> names(Expression e) {
    var names = new TreeSet<String>();
    switch (e) {
      case Series series -> names.add(series.name());
      case Call call -> call.arguments().forEach(a -> names.addAll(names(a)));
      case Aggregate aggregate -> names.addAll(names(aggregate.of()));
      case Binary binary -> {
        names.addAll(names(binary.left()));
        names.addAll(names(binary.right()));
      }
      case Expression.Number n -> {}
      case Expression.Text t -> {}
    }
    return names;
  }

  /** Whether there are times at which it gives nothing, as an alert must. */
  public static boolean isCondition(Expression e) {
    return switch (e) {
      case Binary b when b.operator().equals("or") ->
          isCondition(b.left()) && isCondition(b.right());
      case Binary b when b.isOfSets() -> isCondition(b.left()) || isCondition(b.right());
      case Binary b -> b.isComparison() || isCondition(b.left()) || isCondition(b.right());
      case Call call ->
          call.function().startsWith("absent")
              || call.arguments().stream().anyMatch(Meaning::isCondition);
      case Aggregate a -> isCondition(a.of());
      default -> false;
    };
  }
}

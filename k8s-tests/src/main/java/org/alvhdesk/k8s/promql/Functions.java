package org.alvhdesk.k8s.promql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alvhdesk.k8s.promql.Expression.Type;

/** Prometheus' functions, with what they take and give; its manual, "Functions". */
final class Functions {
  static final Set<String> AGGREGATIONS =
      Set.of("sum", "min", "max", "avg", "count", "group", "stddev", "stdvar");

  /** With a number or a text before the series. */
  static final Set<String> AGGREGATIONS_WITH_PARAMETER =
      Set.of("topk", "bottomk", "quantile", "count_values");

  private static final Map<String, Signature> ALL =
      Map.ofEntries(
          of("rate", Type.VECTOR, Type.RANGE),
          of("irate", Type.VECTOR, Type.RANGE),
          of("increase", Type.VECTOR, Type.RANGE),
          of("delta", Type.VECTOR, Type.RANGE),
          of("idelta", Type.VECTOR, Type.RANGE),
          of("deriv", Type.VECTOR, Type.RANGE),
          of("changes", Type.VECTOR, Type.RANGE),
          of("resets", Type.VECTOR, Type.RANGE),
          of("avg_over_time", Type.VECTOR, Type.RANGE),
          of("min_over_time", Type.VECTOR, Type.RANGE),
          of("max_over_time", Type.VECTOR, Type.RANGE),
          of("sum_over_time", Type.VECTOR, Type.RANGE),
          of("count_over_time", Type.VECTOR, Type.RANGE),
          of("last_over_time", Type.VECTOR, Type.RANGE),
          of("absent_over_time", Type.VECTOR, Type.RANGE),
          of("present_over_time", Type.VECTOR, Type.RANGE),
          of("predict_linear", Type.VECTOR, Type.RANGE, Type.NUMBER),
          of("absent", Type.VECTOR, Type.VECTOR),
          of("abs", Type.VECTOR, Type.VECTOR),
          of("ceil", Type.VECTOR, Type.VECTOR),
          of("floor", Type.VECTOR, Type.VECTOR),
          of("round", Type.VECTOR, Type.VECTOR),
          of("sort", Type.VECTOR, Type.VECTOR),
          of("sort_desc", Type.VECTOR, Type.VECTOR),
          of("timestamp", Type.VECTOR, Type.VECTOR),
          of("clamp_min", Type.VECTOR, Type.VECTOR, Type.NUMBER),
          of("clamp_max", Type.VECTOR, Type.VECTOR, Type.NUMBER),
          of("histogram_quantile", Type.VECTOR, Type.NUMBER, Type.VECTOR),
          of("scalar", Type.NUMBER, Type.VECTOR),
          of("vector", Type.VECTOR, Type.NUMBER),
          of("time", Type.NUMBER));

  private Functions() {}

  private record Signature(Type gives, List<Type> takes) {}

  private static Map.Entry<String, Signature> of(String name, Type gives, Type... takes) {
    return Map.entry(name, new Signature(gives, List.of(takes)));
  }

  /**
   * A call.
   *
   * @throws IllegalArgumentException when there is no such function, or it takes something else
   */
  static Expression call(String name, List<Expression> arguments) {
    Signature signature = ALL.get(name);
    if (signature == null) {
      throw new IllegalArgumentException("there is no function " + name);
    }
    var given = arguments.stream().map(Expression::type).toList();
    if (!given.equals(signature.takes)) {
      throw new IllegalArgumentException(
          name + " takes " + signature.takes + " and is given " + given);
    }
    return new Expression.Call(name, arguments, signature.gives);
  }
}

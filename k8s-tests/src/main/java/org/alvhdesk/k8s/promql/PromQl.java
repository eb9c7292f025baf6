package org.alvhdesk.k8s.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.k8s.promql.Expression.Aggregate;
import org.alvhdesk.k8s.promql.Expression.Binary;
import org.alvhdesk.k8s.promql.Expression.Matcher;
import org.alvhdesk.k8s.promql.Expression.Series;
import org.alvhdesk.k8s.promql.Expression.Type;

/** Reads expressions by recursive descent, with Prometheus' precedence of operators. */
public final class PromQl {
  /** From what binds least to what binds most; {@code ^} binds more and to the right. */
  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("or"),
          Set.of("and", "unless"),
          Set.of("==", "!=", ">", "<", ">=", "<="),
          Set.of("+", "-"),
          Set.of("*", "/", "%"));

  private static final Set<String> MATCHES = Set.of("=", "!=", "=~", "!~");

  private final List<Token> tokens;
  private int at;

  private PromQl(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads a whole expression.
   *
   * @throws IllegalArgumentException with what is wrong, when it is none
   */
  public static Expression parse(String text) {
    var parser = new PromQl(Token.all(text));
    Expression whole = parser.level(0);
    if (parser.at < parser.tokens.size()) {
      throw new IllegalArgumentException("nothing belongs before \"" + parser.rest() + "\"");
    }
    return whole;
  }

  private Expression level(int level) {
    if (level == LEVELS.size()) {
      return power();
    }
    Expression left = level(level + 1);
    while (at < tokens.size() && LEVELS.get(level).contains(tokens.get(at).text())) {
      String operator = tokens.get(at++).text();
      boolean bool = take("bool");
      Set<String> on = matching();
      Expression right = level(level + 1);
      left = binary(operator, left, right, on, bool);
    }
    return left;
  }

  private static Expression binary(
      String operator, Expression left, Expression right, Set<String> on, boolean bool) {
    var binary = new Binary(operator, left, right, on);
    for (Expression side : List.of(left, right)) {
      if (side.type() == Type.RANGE || side.type() == Type.TEXT) {
        throw new IllegalArgumentException(operator + " of a " + side.type());
      }
      if (binary.isOfSets() && side.type() != Type.VECTOR) {
        throw new IllegalArgumentException(operator + " is of series, not of a " + side.type());
      }
    }
    if (binary.isComparison() && binary.type() == Type.NUMBER && !bool) {
      throw new IllegalArgumentException("two numbers are compared with bool only");
    }
    if (bool && !binary.isComparison()) {
      throw new IllegalArgumentException("bool belongs to a comparison");
    }
    return binary;
  }

  private Set<String> matching() {
    var on = new TreeSet<String>();
    if (take("on") || take("ignoring")) {
      on.addAll(labels());
      if (take("group_left") || take("group_right")) {
        if (at < tokens.size() && tokens.get(at).is("(")) {
          labels();
        }
      }
    }
    return on;
  }

  private Expression power() {
    Expression base = unary();
    return take("^") ? binary("^", base, power(), Set.of(), false) : base;
  }

  private Expression unary() {
    if (take("-") || take("+")) {
      return binary("*", new Expression.Number(-1), unary(), Set.of(), false);
    }
    return ranged(atom());
  }

  private Expression atom() {
    Token token = next("an expression");
    switch (token.kind()) {
      case NUMBER:
        return new Expression.Number(Double.parseDouble(token.text()));
      case TEXT:
        return new Expression.Text(token.text().substring(1, token.text().length() - 1));
      case SIGN:
        if (token.is("(")) {
          Expression inner = level(0);
          expect(")");
          return inner;
        }
        throw new IllegalArgumentException("\"" + token.text() + "\" begins no expression");
      case DURATION:
        throw new IllegalArgumentException("\"" + token.text() + "\" belongs into brackets");
      case WORD:
      default:
        return word(token.text());
    }
  }

  private Expression word(String word) {
    if (Functions.AGGREGATIONS.contains(word)) {
      return aggregate(word, false);
    }
    if (Functions.AGGREGATIONS_WITH_PARAMETER.contains(word)) {
      return aggregate(word, true);
    }
    if (at < tokens.size() && tokens.get(at).is("(")) {
      return Functions.call(word, arguments());
    }
    return new Series(word, matchers(), false);
  }

  private Expression aggregate(String operator, boolean parameter) {
    boolean before = grouped();
    boolean without = before && tokens.get(at).is("without");
    Set<String> by = before ? grouping() : null;
    var arguments = arguments();
    if (!before && grouped()) {
      without = tokens.get(at).is("without");
      by = grouping();
    }
    int wanted = parameter ? 2 : 1;
    if (arguments.size() != wanted || arguments.getLast().type() != Type.VECTOR) {
      throw new IllegalArgumentException(operator + " takes " + wanted + ", the last a vector");
    }
    return new Aggregate(operator, Optional.ofNullable(by), without, arguments.getLast());
  }

  private boolean grouped() {
    return at < tokens.size() && (tokens.get(at).is("by") || tokens.get(at).is("without"));
  }

  private Set<String> grouping() {
    at++;
    return labels();
  }

  private List<Expression> arguments() {
    expect("(");
    var arguments = new ArrayList<Expression>();
    if (take(")")) {
      return arguments;
    }
    do {
      arguments.add(level(0));
    } while (take(","));
    expect(")");
    return arguments;
  }

  private Set<String> labels() {
    expect("(");
    var labels = new TreeSet<String>();
    while (!take(")")) {
      labels.add(expect(Token.Kind.WORD));
      if (!take(",") && !tokens.get(Math.min(at, tokens.size() - 1)).is(")")) {
        throw new IllegalArgumentException("labels are not separated at \"" + rest() + "\"");
      }
    }
    return labels;
  }

  private List<Matcher> matchers() {
    var matchers = new ArrayList<Matcher>();
    if (!take("{")) {
      return matchers;
    }
    while (!take("}")) {
      String label = expect(Token.Kind.WORD);
      Token operator = next("=, !=, =~ or !~");
      if (!MATCHES.contains(operator.text())) {
        throw new IllegalArgumentException("\"" + operator.text() + "\" compares no label");
      }
      String value = expect(Token.Kind.TEXT);
      matchers.add(new Matcher(label, operator.text(), value.substring(1, value.length() - 1)));
      if (!take(",") && !(at < tokens.size() && tokens.get(at).is("}"))) {
        throw new IllegalArgumentException("labels are not separated at \"" + rest() + "\"");
      }
    }
    return matchers;
  }

  /** {@code [5m]} and {@code offset 10m} behind a series. */
  private Expression ranged(Expression inner) {
    Expression found = inner;
    if (take("[")) {
      if (!(found instanceof Series series)) {
        throw new IllegalArgumentException("only a series has a range");
      }
      expect(Token.Kind.DURATION);
      expect("]");
      found = new Series(series.name(), series.matchers(), true);
    }
    if (take("offset")) {
      if (!(found instanceof Series)) {
        throw new IllegalArgumentException("only a series has an offset");
      }
      take("-");
      expect(Token.Kind.DURATION);
    }
    return found;
  }

  private boolean take(String text) {
    boolean here = at < tokens.size() && tokens.get(at).is(text);
    at += here ? 1 : 0;
    return here;
  }

  private void expect(String text) {
    if (!take(text)) {
      throw new IllegalArgumentException("\"" + text + "\" is missing before \"" + rest() + "\"");
    }
  }

  private String expect(Token.Kind kind) {
    Token token = next(kind.name());
    if (token.kind() != kind) {
      throw new IllegalArgumentException("\"" + token.text() + "\" is no " + kind);
    }
    return token.text();
  }

  private Token next(String what) {
    if (at == tokens.size()) {
      throw new IllegalArgumentException("it ends where there must be " + what);
    }
    return tokens.get(at++);
  }

  private String rest() {
    return String.join(
        " ",
        tokens.subList(Math.min(at, tokens.size()), tokens.size()).stream()
            .map(Token::text)
            .toList());
  }
}

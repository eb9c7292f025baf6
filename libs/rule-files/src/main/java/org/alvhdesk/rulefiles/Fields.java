package org.alvhdesk.rulefiles;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of one JSON object, read with all problems noted. A reader that misses a field notes
 * it and returns empty; the caller goes on, so that one run lists everything.
 */
final class Fields {
  private final Node.Obj object;
  private final List<Problem> problems;

  private Fields(Node.Obj object, List<Problem> problems) {
    this.object = object;
    this.problems = problems;
  }

  /** Reads {@code node} as an object with the {@code known} fields; any other field is refused. */
  static Optional<Fields> of(Node node, Set<String> known, List<Problem> problems) {
    if (!(node instanceof Node.Obj object)) {
      problems.add(problem(node, "an object is needed, this is " + node.kind()));
      return Optional.empty();
    }
    object
        .fields()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                problems.add(
                    problem(value, "unknown field \"" + name + "\"; there may be " + known));
              }
            });
    return Optional.of(new Fields(object, problems));
  }

  static Problem problem(Node node, String message) {
    return new Problem(node.path(), node.line(), message);
  }

  boolean has(String name) {
    return object.fields().containsKey(name);
  }

  Optional<Node> node(String name, String what) {
    Node node = object.fields().get(name);
    if (node == null) {
      problems.add(
          new Problem(
              object.path() + "." + name, object.line(), "missing; " + what + " is needed"));
    }
    return Optional.ofNullable(node);
  }

  Optional<String> text(String name, String what) {
    Optional<Node> node = node(name, what);
    if (node.isPresent() && node.get() instanceof Node.Text t && !t.value().isBlank()) {
      return Optional.of(t.value());
    }
    node.ifPresent(n -> problems.add(problem(n, what + " is needed, this is " + n.kind())));
    return Optional.empty();
  }

  Optional<String> text(String name, String what, Pattern pattern) {
    Optional<String> text = text(name, what);
    if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
      refuse(name, what + " is needed, this is \"" + text.get() + "\"");
      return Optional.empty();
    }
    return text;
  }

  Optional<BigDecimal> number(String name, String what) {
    Optional<Node> node = node(name, what);
    if (node.isPresent() && node.get() instanceof Node.Num n) {
      return Optional.of(n.value());
    }
    node.ifPresent(n -> problems.add(problem(n, what + " is needed, this is " + n.kind())));
    return Optional.empty();
  }

  Optional<Boolean> flag(String name, String what) {
    Optional<Node> node = node(name, what);
    if (node.isPresent() && node.get() instanceof Node.Bool b) {
      return Optional.of(b.value());
    }
    node.ifPresent(n -> problems.add(problem(n, what + " is needed, this is " + n.kind())));
    return Optional.empty();
  }

  /** Items of a list that must not be empty; empty when it is none. */
  List<Node> list(String name, String what) {
    List<Node> items = anyList(name, what);
    if (items.isEmpty() && object.fields().get(name) instanceof Node.Arr empty) {
      problems.add(problem(empty, what + " is needed, this is " + empty.kind()));
    }
    return items;
  }

  /** Items of a list that may be empty. */
  List<Node> anyList(String name, String what) {
    Optional<Node> node = node(name, what);
    if (node.isPresent() && node.get() instanceof Node.Arr a) {
      return a.items();
    }
    node.ifPresent(n -> problems.add(problem(n, what + " is needed, this is " + n.kind())));
    return List.of();
  }

  /** Notes a problem at the field {@code name}, or at the object when the field is missing. */
  void refuse(String name, String message) {
    Node at = object.fields().getOrDefault(name, object);
    problems.add(problem(at, message));
  }

  /** Runs a check of the model; what it refuses is noted at the field {@code name}. */
  boolean passes(String name, Runnable check) {
    try {
      check.run();
      return true;
    } catch (IllegalArgumentException e) {
      refuse(name, e.getMessage());
      return false;
    }
  }
}

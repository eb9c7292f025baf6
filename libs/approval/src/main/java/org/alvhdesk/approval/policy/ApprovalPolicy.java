package org.alvhdesk.approval.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.Required;

/**
 * A versioned policy: for each kind of change the rules that say who must agree. Every rule that
 * applies counts, and the largest demand of each wins, so a rule can only ask for more. A kind
 * without rules is refused to everybody.
 *
 * @param id names the policy
 * @param version part of what is signed
 * @param eligibleRoles roles whose holders may approve
 * @param vetoRoles roles whose holders may stop a request for good; {@link #INDEPENDENT_ROLE} is
 *     always one
 * @param rules by kind, each kind with at least one {@link Threshold.Always}
 */
public record ApprovalPolicy(
    String id,
    int version,
    Set<String> eligibleRoles,
    Set<String> vetoRoles,
    Map<String, List<Rule>> rules) {
  /** Role without which nothing is approved: the second pair of eyes is not the trading desk's. */
  public static final String INDEPENDENT_ROLE = "risk";

  /** When, and what then. */
  public record Rule(Threshold when, Demand demand) {
    public Rule {
      Objects.requireNonNull(when);
      Objects.requireNonNull(demand);
    }
  }

  /**
   * @throws IllegalArgumentException when a number is missing or impossible, a kind could be
   *     approved without {@link #INDEPENDENT_ROLE}, or that role could not veto
   */
  public ApprovalPolicy {
    if (id == null || id.isBlank() || version < 1) {
      throw new IllegalArgumentException("a policy has an id and a version from 1");
    }
    eligibleRoles = Set.copyOf(eligibleRoles);
    vetoRoles = Set.copyOf(vetoRoles);
    if (!vetoRoles.contains(INDEPENDENT_ROLE)) {
      throw new IllegalArgumentException(
          "role " + INDEPENDENT_ROLE + " must be able to stop a change: vetoRoles lacks it");
    }
    Map<String, List<Rule>> copy = new TreeMap<>();
    rules.forEach((kind, some) -> copy.put(kind, List.copyOf(some)));
    rules = copy;
    for (Map.Entry<String, List<Rule>> entry : rules.entrySet()) {
      check(entry.getKey(), entry.getValue(), eligibleRoles);
    }
  }

  /** Name and version as they are signed. */
  public String signature() {
    return id + "/" + version;
  }

  /** What {@code change} needs; empty when no rule speaks of its kind: nobody may approve it. */
  public Optional<Required> required(ChangeFigures change) {
    List<Rule> applying =
        rules.getOrDefault(change.kind(), List.of()).stream()
            .filter(rule -> rule.when().isMetBy(change))
            .toList();
    return applying.stream()
        .map(Rule::demand)
        .reduce(Demand::and)
        .map(
            demand ->
                new Required(
                    demand.quorum(signature(), eligibleRoles),
                    demand.secondFactor(),
                    vetoRoles,
                    applying.stream().map(rule -> rule.when().text()).toList()));
  }

  /**
   * Kinds of change that some submitter could never get approved, with the reason: a small desk
   * deadlocks when everybody who may approve is the one who asked. Empty when every kind can be
   * satisfied, however large the change, whoever submits it.
   *
   * @param members roles by name of everybody on the desk
   * @param submitterRoles roles that may submit
   */
  public List<String> deadlocks(Map<String, Set<String>> members, Set<String> submitterRoles) {
    List<String> deadlocks = new ArrayList<>();
    for (String kind : rules.keySet()) {
      lacking(kind, members, submitterRoles, member -> true)
          .forEach(
              (submitter, missing) ->
                  deadlocks.add(
                      "a "
                          + kind
                          + " change submitted by "
                          + submitter
                          + " can never be approved: even if everybody else agrees it lacks "
                          + String.join(" and ", missing)));
    }
    for (String submitter : submitters(members, submitterRoles)) {
      if (members.entrySet().stream()
          .filter(member -> !member.getKey().equals(submitter))
          .noneMatch(member -> vetoRoles.stream().anyMatch(member.getValue()::contains))) {
        deadlocks.add(
            "nobody could veto what "
                + submitter
                + " submits: nobody else has one of the roles "
                + vetoRoles.stream().sorted().toList());
      }
    }
    return List.copyOf(deadlocks);
  }

  private static Set<String> submitters(Map<String, Set<String>> members, Set<String> roles) {
    Set<String> found = new TreeSet<>();
    members.forEach(
        (name, held) -> {
          if (roles.stream().anyMatch(held::contains)) {
            found.add(name);
          }
        });
    return found;
  }

  /**
   * What a change of {@code kind}, however large, lacks when everybody else agrees whose approval
   * {@code counts}; by the names of those submitters for whom it lacks something.
   */
  Map<String, List<String>> lacking(
      String kind,
      Map<String, Set<String>> members,
      Set<String> submitterRoles,
      Predicate<String> counts) {
    QuorumPolicy most =
        rules.get(kind).stream()
            .map(Rule::demand)
            .reduce(Demand::and)
            .orElseThrow()
            .quorum(signature(), eligibleRoles);
    Map<String, List<String>> lacking = new TreeMap<>();
    for (String submitter : submitters(members, submitterRoles)) {
      List<String> missing =
          most.missing(
              members.entrySet().stream()
                  .filter(member -> !member.getKey().equals(submitter))
                  .filter(member -> counts.test(member.getKey()))
                  .map(member -> new Approval(member.getKey(), member.getValue(), 1, ""))
                  .toList());
      if (!missing.isEmpty()) {
        lacking.put(submitter, missing);
      }
    }
    return lacking;
  }

  private static void check(String kind, List<Rule> rules, Set<String> eligible) {
    if (rules.stream().noneMatch(rule -> rule.when() instanceof Threshold.Always)) {
      throw new IllegalArgumentException(
          "kind " + kind + " needs a rule that always applies, or some change needs nobody");
    }
    Demand least =
        rules.stream()
            .filter(rule -> rule.when() instanceof Threshold.Always)
            .map(Rule::demand)
            .reduce(Demand::and)
            .orElseThrow();
    if (least.factors().stream().noneMatch(f -> f.role().equals(INDEPENDENT_ROLE))) {
      throw new IllegalArgumentException(
          "kind " + kind + " could be approved without role " + INDEPENDENT_ROLE);
    }
    Set<Threshold> seen = new HashSet<>();
    for (Rule rule : rules) {
      if (!seen.add(rule.when())) {
        throw new IllegalArgumentException(
            "kind " + kind + " has two rules for the same case: " + rule.when().text());
      }
      rule.demand().quorum("check", eligible); // refuses roles that may not approve
    }
  }
}

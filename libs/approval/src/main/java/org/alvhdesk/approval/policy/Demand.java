package org.alvhdesk.approval.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.QuorumPolicy.Factor;

/**
 * What one rule asks for.
 *
 * @param people different people, at least 1
 * @param factors roles that must be among them
 * @param secondFactor whether each approval needs a fresh second factor
 */
public record Demand(int people, List<Factor> factors, boolean secondFactor) {
  public Demand {
    if (people < 1) {
      throw new IllegalArgumentException("a rule asks for at least 1 person, not " + people);
    }
    factors = List.copyOf(factors);
    Set<String> seen = new TreeSet<>();
    for (Factor factor : factors) {
      if (!seen.add(factor.role())) {
        throw new IllegalArgumentException("role " + factor.role() + " is asked for twice");
      }
    }
  }

  /** What satisfies both: the larger number of each. */
  Demand and(Demand other) {
    Map<String, Integer> minima = new TreeMap<>();
    for (Factor factor : factors) {
      minima.put(factor.role(), factor.minimum());
    }
    for (Factor factor : other.factors) {
      minima.merge(factor.role(), factor.minimum(), Math::max);
    }
    List<Factor> both = new ArrayList<>();
    minima.forEach((role, minimum) -> both.add(new Factor(role, minimum)));
    return new Demand(Math.max(people, other.people), both, secondFactor || other.secondFactor);
  }

  /** As a quorum among the holders of {@code eligible} roles, named {@code id}. */
  QuorumPolicy quorum(String id, Set<String> eligible) {
    return new QuorumPolicy(id, people, factors, eligible);
  }
}

package org.alvhdesk.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who must say yes: a number of different people, and factors that must all hold among them. One
 * person may serve several factors but is one person. The submitter never counts.
 *
 * @param id names the policy; it is part of the signed content
 * @param minimumPeople different people needed, at least 1
 * @param factors roles that must be represented; may be empty
 * @param eligibleRoles roles whose holders may approve or reject: {@code trader}, {@code risk},
 *     {@code pm} on the desk; {@code viewer} and {@code admin} alone may not
 */
public record QuorumPolicy(
    String id, int minimumPeople, List<Factor> factors, Set<String> eligibleRoles) {

  /** At least {@code minimum} of the approvers hold {@code role}. */
  public record Factor(String role, int minimum) {
    public Factor {
      if (role == null || role.isBlank()) {
        throw new IllegalArgumentException("a quorum factor needs a role");
      }
      if (minimum < 1) {
        throw new IllegalArgumentException(
            "quorum factor " + role + " needs a minimum of at least 1, not " + minimum);
      }
    }
  }

  public QuorumPolicy {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("a quorum policy needs an id");
    }
    if (minimumPeople < 1) {
      throw new IllegalArgumentException(
          "quorum minimumPeople must be at least 1, not " + minimumPeople);
    }
    factors = List.copyOf(factors);
    eligibleRoles = Set.copyOf(eligibleRoles);
    if (eligibleRoles.isEmpty() || eligibleRoles.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a quorum policy needs the roles that may approve");
    }
    Set<String> seen = new HashSet<>();
    for (Factor factor : factors) {
      if (!eligibleRoles.contains(factor.role())) {
        throw new IllegalArgumentException(
            "quorum factor "
                + factor.role()
                + " can never be met: that role may not approve; eligible are "
                + eligibleRoles);
      }
      if (!seen.add(factor.role())) {
        throw new IllegalArgumentException("quorum factor " + factor.role() + " is given twice");
      }
    }
  }

  /**
   * What {@code approvals} still lack, in words; empty when the quorum is complete. Several
   * approvals of one person count once, and so does a holder of a role together with those to whom
   * that role is delegated.
   */
  public List<String> missing(Collection<Approval> approvals) {
    return missing(approvals, "approval");
  }

  /** The same where each is a {@code what}, such as a review. */
  public List<String> missing(Collection<Approval> approvals, String what) {
    List<Set<String>> people = counted(approvals);
    List<String> missing = new ArrayList<>();
    int named = 0;
    for (Factor factor : factors) {
      long have = people.stream().filter(roles -> roles.contains(factor.role())).count();
      int lack = (int) Math.max(0, factor.minimum() - have);
      if (lack > 0) {
        missing.add(lack + " " + what + (lack == 1 ? "" : "s") + " by role " + factor.role());
        named += lack;
      }
    }
    int others = minimumPeople - people.size() - named;
    if (others > 0) {
      String any = String.join(", ", eligibleRoles.stream().sorted().toList());
      missing.add(
          others
              + " "
              + what
              + (others == 1 ? "" : "s")
              + " by another person (any of "
              + any
              + ")");
    }
    return List.copyOf(missing);
  }

  /** The roles in which each different person counts; nobody without an eligible one. */
  private List<Set<String>> counted(Collection<Approval> approvals) {
    Map<String, Approval> people = new LinkedHashMap<>();
    approvals.forEach(approval -> people.putIfAbsent(approval.approver(), approval));
    Set<Map.Entry<String, String>> lent = new HashSet<>();
    List<Set<String>> counted = new ArrayList<>();
    for (Approval person : people.values()) {
      Set<String> roles = new HashSet<>(person.roles());
      for (Map.Entry<String, String> delegated : person.delegated().entrySet()) {
        boolean holderApproved = people.containsKey(delegated.getValue());
        if (!holderApproved && lent.add(Map.entry(delegated.getKey(), delegated.getValue()))) {
          roles.add(delegated.getKey());
        }
      }
      if (roles.stream().anyMatch(eligibleRoles::contains)) {
        counted.add(roles);
      }
    }
    return counted;
  }
}

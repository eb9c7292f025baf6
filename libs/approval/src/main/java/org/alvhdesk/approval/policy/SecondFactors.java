package org.alvhdesk.approval.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.approval.emergency.BreakGlass;
import org.alvhdesk.approval.policy.PolicyDocument.Article;
import org.alvhdesk.approval.policy.PolicyDocument.Section;

/**
 * For what a policy asks for a second factor, who of the desk has yet to set one up for it, and
 * what waits for that. Nobody should enrol in the hour in which it is needed: whoever has the
 * password then enrols instead.
 *
 * @param needed acts that need one, in words
 * @param mustEnrol who would be asked for one and has none, with the roles, sorted by name
 * @param outOfReach changes that could not be approved until more people enrol, in words
 */
public record SecondFactors(List<String> needed, List<String> mustEnrol, List<String> outOfReach) {
  public SecondFactors {
    needed = List.copyOf(needed);
    mustEnrol = List.copyOf(mustEnrol);
    outOfReach = List.copyOf(outOfReach);
  }

  /**
   * Those of {@code document}.
   *
   * @param members roles by name of everybody on the desk
   * @param enrolled names of those who have set up a second factor
   */
  public static SecondFactors of(
      PolicyDocument document, Map<String, Set<String>> members, Set<String> enrolled) {
    return new SecondFactors(
        needed(document),
        mustEnrol(document, members, enrolled),
        outOfReach(document, members, enrolled));
  }

  private static List<String> needed(PolicyDocument document) {
    List<String> needed = new ArrayList<>();
    for (Section section : document.sections()) {
      for (Article article : section.articles()) {
        if (article.demand().secondFactor()) {
          needed.add(
              "approval or veto of a " + section.kind() + " change: " + article.when().text());
        }
      }
    }
    needed.add("an emergency: always");
    needed.add("lending a role: always");
    return needed;
  }

  private static List<String> mustEnrol(
      PolicyDocument document, Map<String, Set<String>> members, Set<String> enrolled) {
    List<String> lacking = new ArrayList<>();
    new TreeMap<>(members)
        .forEach(
            (name, roles) -> {
              if (!enrolled.contains(name)
                  && (holdsAny(roles, document.eligibleRoles())
                      || holdsAny(roles, document.vetoRoles())
                      || holdsAny(roles, BreakGlass.ROLES))) {
                lacking.add(
                    name + " (" + String.join(", ", roles.stream().sorted().toList()) + ")");
              }
            });
    return lacking;
  }

  /** The deadlock proof again, where only those count who could give the second factor. */
  private static List<String> outOfReach(
      PolicyDocument document, Map<String, Set<String>> members, Set<String> enrolled) {
    ApprovalPolicy policy = document.policy();
    List<String> waiting = new ArrayList<>();
    for (Section section : document.sections()) {
      if (section.articles().stream().noneMatch(article -> article.demand().secondFactor())) {
        continue;
      }
      Map<String, List<String>> never = policy.lacking(section.kind(), members, member -> true);
      policy
          .lacking(section.kind(), members, enrolled::contains)
          .forEach(
              (whose, missing) -> {
                if (!never.containsKey(whose)) {
                  waiting.add(
                      "a "
                          + section.kind()
                          + " change "
                          + whose
                          + ", where it needs second factors, lacks "
                          + String.join(" and ", missing)
                          + " until more people enrol");
                }
              });
    }
    return waiting;
  }

  private static boolean holdsAny(Set<String> held, Set<String> wanted) {
    return wanted.stream().anyMatch(held::contains);
  }
}

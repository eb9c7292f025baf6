package org.alvhdesk.approval;

import static org.alvhdesk.approval.Given.HASH;
import static org.alvhdesk.approval.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Over random desks that lend each other roles: what is lent is not more than what is held. */
class DelegationProperties {
  private static final List<String> ROLES = List.of("trader", "risk", "pm");

  private record Lending(Map<String, Set<String>> desk, List<Delegation> lent) {
    static Lending random(Random random) {
      Map<String, Set<String>> desk = new TreeMap<>();
      int people = 2 + random.nextInt(6);
      for (int i = 0; i < people; i++) {
        Set<String> roles = new TreeSet<>();
        ROLES.stream().filter(role -> random.nextInt(3) == 0).forEach(roles::add);
        desk.put("p" + i, roles);
      }
      List<Delegation> lent = new ArrayList<>();
      for (int i = 0; i < random.nextInt(8); i++) {
        String from = "p" + random.nextInt(people);
        String to = "p" + random.nextInt(people);
        List<String> own = List.copyOf(desk.get(from));
        if (!from.equals(to) && !own.isEmpty()) {
          lent.add(
              new Delegation(
                  "d" + i,
                  own.get(random.nextInt(own.size())),
                  from,
                  to,
                  NOW.minusSeconds(60),
                  NOW.plusSeconds(60)));
        }
      }
      return new Lending(desk, lent);
    }

    Approval yes(String name, ChangeRequest request) {
      return Voter.of(new Actor(name, desk.get(name)), lent, request, NOW).approval(1, HASH);
    }
  }

  private static ChangeRequest of(String submitter, Set<String> editors) {
    return new ChangeRequest(
        "p", "hedge", 1, RequestState.SUBMITTED, HASH, Optional.of(submitter), editors);
  }

  @Property(tries = 2_000)
  void oneAuthorityNeverCountsTwice(@ForAll long seed) {
    Random random = new Random(seed);
    Lending lending = Lending.random(random);
    ChangeRequest request = of("nobody", Set.of());
    List<Approval> yes =
        lending.desk().keySet().stream()
            .filter(name -> random.nextBoolean())
            .map(name -> lending.yes(name, request))
            .toList();
    for (String role : ROLES) {
      Set<String> authorities = new TreeSet<>();
      yes.stream()
          .filter(a -> a.roles().contains(role))
          .forEach(a -> authorities.add(a.approver()));
      yes.stream()
          .filter(a -> a.delegated().containsKey(role))
          .forEach(a -> authorities.add(a.delegated().get(role)));
      for (int minimum = 1; minimum <= 4; minimum++) {
        QuorumPolicy policy =
            new QuorumPolicy(
                "q", 1, List.of(new QuorumPolicy.Factor(role, minimum)), Set.copyOf(ROLES));
        assertThat(
                policy.missing(yes).stream()
                    .noneMatch(text -> text.contains(role) && text.contains("by role")))
            .as("%d of %s by %s, lent %s", minimum, role, yes, lending.lent())
            .isEqualTo(authorities.size() >= minimum);
      }
    }
  }

  @Property(tries = 1_000)
  void nobodyApprovesInTheNameOfWhoHadAHandInIt(@ForAll long seed) {
    Random random = new Random(seed);
    Lending lending = Lending.random(random);
    String submitter = "p" + random.nextInt(lending.desk().size());
    String editor = "p" + random.nextInt(lending.desk().size());
    ChangeRequest request = of(submitter, Set.of(editor));
    for (String name : lending.desk().keySet()) {
      assertThat(lending.yes(name, request).delegated().values()).doesNotContain(submitter, editor);
    }
  }

  @Property(tries = 1_000)
  void nothingIsLentBeforeOrAfterItsTime(@ForAll long seed) {
    Lending lending = Lending.random(new Random(seed));
    ChangeRequest request = of("nobody", Set.of());
    for (String name : lending.desk().keySet()) {
      Actor actor = new Actor(name, lending.desk().get(name));
      assertThat(
              Voter.of(actor, lending.lent(), request, NOW.minus(Duration.ofHours(1))).delegated())
          .isEmpty();
      assertThat(Voter.of(actor, lending.lent(), request, NOW.plusSeconds(60)).delegated())
          .isEmpty();
    }
  }
}

package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.member.MembersAnswer.Person;
import org.alvhdesk.hedge.member.PeopleAnswer;
import org.alvhdesk.hedge.member.PeopleNow;
import org.alvhdesk.kit.security.Roles;

/**
 * Whether who commands still is who the token says. A token is good for minutes; a role that is
 * taken away, or an account that is disabled, ends at once. While nobody can say, nothing is
 * commanded.
 */
@ApplicationScoped
class RolesCheck {
  static final String TAKEN_AWAY = "/problems/role-taken-away";
  static final String UNKNOWN = "/problems/members-unknown";

  private final PeopleNow people;
  private final boolean required;

  RolesCheck(PeopleNow people, HedgeConfig config) {
    this.people = people;
    this.required = config.directoryRequired();
  }

  /** Why {@code caller} may command nothing at this moment; empty when that is not so. */
  Uni<Optional<Answer>> of(Actor caller, String path) {
    return people
        .of(List.of(caller.name()))
        .map(
            answer ->
                switch (answer) {
                  case PeopleAnswer.Asked asked ->
                      lost(caller, asked.people().get(caller.name()), path);
                  case PeopleAnswer.Unknown unknown ->
                      required ? Optional.of(unknown(unknown, path)) : Optional.empty();
                });
  }

  private static Optional<Answer> lost(Actor caller, Optional<Person> person, String path) {
    if (person.isEmpty()) {
      return Optional.of(
          Answer.problem(
              403,
              TAKEN_AWAY,
              "Your account is disabled or does not belong to the desk any more. Ask who keeps the"
                  + " accounts.",
              path));
    }
    Set<String> lost = new TreeSet<>(caller.roles());
    lost.retainAll(Roles.OF_THE_DESK);
    lost.removeAll(person.get().member().roles());
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Answer.problem(
                403,
                TAKEN_AWAY,
                (lost.size() == 1 ? "Your role " : "Your roles ")
                    + String.join(", ", lost)
                    + (lost.size() == 1 ? " was" : " were")
                    + " taken away since you logged in. Log in again to act in what you still"
                    + " hold.",
                path));
  }

  private static Answer unknown(PeopleAnswer.Unknown unknown, String path) {
    return Answer.problem(
        503,
        UNKNOWN,
        "Nobody can say whether you still hold your roles: "
            + unknown.reason()
            + ". Nothing was changed. Send the same again when the login works.",
        path);
  }
}

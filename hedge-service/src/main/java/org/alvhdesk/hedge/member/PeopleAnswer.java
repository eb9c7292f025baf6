package org.alvhdesk.hedge.member;

import java.util.Map;
import java.util.Optional;
import org.alvhdesk.hedge.member.MembersAnswer.Person;

/** Who some people are now, or that nobody can say. */
public sealed interface PeopleAnswer {
  /**
   * What the directory said.
   *
   * @param people by user name, everybody who was asked about; empty who does not belong to the
   *     desk, because the account is gone, disabled or without a role
   */
  record Asked(Map<String, Optional<Person>> people) implements PeopleAnswer {
    public Asked {
      people = Map.copyOf(people);
    }
  }

  /**
   * The directory cannot be asked.
   *
   * @param reason in words
   */
  record Unknown(String reason) implements PeopleAnswer {}
}

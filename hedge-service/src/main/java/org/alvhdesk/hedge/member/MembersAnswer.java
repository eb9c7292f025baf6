package org.alvhdesk.hedge.member;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.approval.Member;

/** Who belongs to the desk, or that nobody can say. Unknown is never an empty list. */
public sealed interface MembersAnswer {

  /**
   * What the directory said.
   *
   * @param people in the order of the user names
   * @param asOf wall time of the question, at most half a minute ago
   */
  record Known(List<Person> people, Instant asOf) implements MembersAnswer {
    public Known {
      people = List.copyOf(people);
    }

    /** The same, where {@code newer} says of some how they stand. */
    public Known with(PeopleAnswer.Asked newer) {
      return new Known(
          Stream.concat(
                  people.stream().filter(p -> !newer.people().containsKey(p.member().username())),
                  newer.people().values().stream().flatMap(Optional::stream))
              .sorted(Comparator.comparing(p -> p.member().username()))
              .toList(),
          asOf);
    }

    /** The people as the approval rules see them. */
    public List<Member> members() {
      return people.stream().map(Person::member).toList();
    }
  }

  /**
   * The directory cannot be asked.
   *
   * @param since wall time from which on it did not answer
   * @param reason in words
   */
  record Unknown(Instant since, String reason) implements MembersAnswer {}

  /**
   * One of the desk.
   *
   * @param hasOtp whether the account has a second factor set up
   */
  record Person(Member member, boolean hasOtp) {}
}

package org.alvhdesk.approval;

import java.util.List;

/** The answer to a person who wants to act on a change request. */
public sealed interface Ruling {
  /**
   * It counts.
   *
   * @param state state afterwards
   * @param missing what the quorum still needs, in words; empty when complete
   */
  record Accepted(RequestEvent event, RequestState state, List<String> missing) implements Ruling {
    public Accepted {
      missing = List.copyOf(missing);
    }
  }

  /**
   * The same person did the same before: nothing changes, the answer is the same.
   *
   * @param missing what the quorum still needs now
   */
  record AlreadyCounted(List<String> missing) implements Ruling {
    public AlreadyCounted {
      missing = List.copyOf(missing);
    }
  }

  /**
   * It does not count, and the request has moved: what was shown does not hold any more, or its
   * time has run out. What moved it is written, unlike with {@link Refused}.
   *
   * @param state state afterwards
   * @param reason why, as a refusal names it
   * @param text what moved, with the figures of now, and what to do
   */
  record Overtaken(RequestState state, Refusal reason, String text) implements Ruling {
    /** Why, as a refusal says it. */
    public Refused refused() {
      return new Refused(reason, text);
    }
  }

  /**
   * It does not count.
   *
   * @param text what is wrong and what to do
   */
  record Refused(Refusal reason, String text) implements Ruling {}
}

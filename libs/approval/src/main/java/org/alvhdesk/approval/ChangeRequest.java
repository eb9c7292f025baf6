package org.alvhdesk.approval;

import java.util.Optional;
import java.util.Set;

/**
 * What deciding needs to know of a change request.
 *
 * @param revision from 1; an edit makes a new one, without approvals
 * @param contentHash hash of the stored canonical content of this revision
 * @param submittedBy who asked for approval of this revision; empty for a draft
 * @param editors everybody who submitted or edited this or an earlier revision
 */
public record ChangeRequest(
    String id,
    String kind,
    int revision,
    RequestState state,
    String contentHash,
    Optional<String> submittedBy,
    Set<String> editors) {
  public ChangeRequest {
    if (revision < 1) {
      throw new IllegalArgumentException("revision starts at 1: " + revision);
    }
    if (!ContentHash.isWellFormed(contentHash)) {
      throw new IllegalArgumentException("contentHash must be 64 lower-case hex digits");
    }
    if (submittedBy.isEmpty() && state.isOpenForApproval()) {
      throw new IllegalArgumentException("state " + state + " needs a submitter");
    }
    editors = Set.copyOf(editors);
  }

  /** Whether {@code actor} asked for this change. */
  public boolean isSubmittedBy(Actor actor) {
    return submittedBy.filter(actor.name()::equals).isPresent();
  }

  /** Whether {@code name} had a hand in it: such a person's yes is no second pair of eyes. */
  public boolean isOwn(String name) {
    return submittedBy.filter(name::equals).isPresent() || editors.contains(name);
  }
}

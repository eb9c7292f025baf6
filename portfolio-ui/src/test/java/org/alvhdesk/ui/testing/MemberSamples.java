package org.alvhdesk.ui.testing;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.rest.MembersView;

/** Who belongs to the desk of the samples. */
public final class MemberSamples {
  private MemberSamples() {}

  public static MembersView desk() {
    return new MembersView(
        List.of(
            new MembersView.Row("id-1", "pm", "Paul <Manager>", List.of("pm"), true),
            new MembersView.Row("id-2", "rita", "=Rita", List.of("risk", "trader"), true),
            new MembersView.Row("id-3", "viewer", "Vera Viewer", List.of("viewer"), false)),
        Instant.parse("2026-01-05T10:42:00Z"));
  }
}

package org.alvhdesk.approval.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.proof.StoredRequest.Content;
import org.alvhdesk.approval.proof.StoredRequest.Revision;
import org.junit.jupiter.api.Test;

class StoredRequestTest {
  @Test
  void comparesContentsByTheirBytes() {
    Content content = new Content(new byte[] {1, 2});

    assertThat(content)
        .isEqualTo(new Content(new byte[] {1, 2}))
        .hasSameHashCodeAs(new Content(new byte[] {1, 2}))
        .isNotEqualTo(new Content(new byte[] {1, 3}))
        .isNotEqualTo("12");
    assertThat(content.hashCode()).isNotEqualTo(new Content(new byte[] {1, 3}).hashCode());
  }

  @Test
  void keepsItsBytes_whateverOthersDoWithTheirs() {
    byte[] bytes = {1, 2};
    Content content = new Content(bytes);
    bytes[0] = 9;
    content.bytes()[1] = 9;

    assertThat(content.bytes()).containsExactly(1, 2);
  }

  @Test
  void findsRevisionsByNumber_inWhateverOrderTheyWereStored() {
    Revision first = new Revision(1, new Content(new byte[] {1}), "a");
    Revision second = new Revision(2, new Content(new byte[] {2}), "b");
    StoredRequest request =
        new StoredRequest(
            "r1",
            "main",
            "hedge",
            2,
            "DRAFT",
            "b",
            Optional.empty(),
            Set.of(),
            List.of(second, first),
            List.of(),
            List.of(),
            Optional.empty());

    assertThat(request.revisions()).containsExactly(first, second);
    assertThat(request.revision(2)).contains(second);
    assertThat(request.revision(3)).isEmpty();
  }
}

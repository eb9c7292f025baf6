package org.alvhdesk.condor.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.junit.jupiter.api.Test;

/**
 * What hedge-service really signed (golden vectors 55 and 56 of libs/approval) beside what
 * condor-service had stored of the first of them on the same desk.
 */
class LikenessTest {
  private static final Path VECTORS = Path.of("../libs/approval/src/test/resources/vectors");

  private final ProposalRow row = ProposalRow.draft(stored());

  private static CondorProposalV1 stored() {
    try (var in = LikenessTest.class.getResourceAsStream("/proposal-of-vector-55.json")) {
      return Json.read(new String(in.readAllBytes(), UTF_8), CondorProposalV1.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(String name) throws IOException {
    return Files.readString(VECTORS.resolve(name + ".canonical.json"));
  }

  private Likeness likeness(String signed) {
    return Likeness.of(row, ContentHash.of(signed.getBytes(UTF_8)), signed);
  }

  @Test
  void isTheSame_asHedgeServiceSignedIt() throws IOException {
    assertThat(likeness(signed("55-condor-proposal-11")))
        .isEqualTo(new Likeness.Same(Instant.parse("2018-01-25T21:00:00Z")));
  }

  @Test
  void isDifferent_fromAnotherChangeOfTheSameBook() throws IOException {
    assertThat(likeness(signed("56-condor-proposal-12")))
        .isInstanceOfSatisfying(
            Likeness.Different.class,
            different -> assertThat(different.why()).contains("approved was"));
  }

  @Test
  void isDifferent_whenOneLimitOfTheSignedBytesIs() throws IOException {
    String signed = signed("55-condor-proposal-11");
    String dearer = signed.replace("\"limitPoints\":\"17.10\"", "\"limitPoints\":\"17.15\"");

    assertThat(dearer).isNotEqualTo(signed);
    assertThat(likeness(dearer))
        .isEqualTo(
            new Likeness.Different(
                "/change/trades/0/limitPoints is \"17.10\", approved was \"17.15\""));
    assertThat(Likeness.of(row, ContentHash.of(signed.getBytes(UTF_8)), dearer))
        .as("the hash is not that of these bytes")
        .isInstanceOfSatisfying(
            Likeness.Different.class, d -> assertThat(d.why()).contains("SHA-256"));
  }

  @Test
  void isDifferent_whenWhatWasSignedCannotBeRead_orHasNoExpiry() throws IOException {
    String signed = signed("55-condor-proposal-11");

    assertThat(likeness("{")).isInstanceOf(Likeness.Different.class);
    assertThat(likeness("{}")).isInstanceOf(Likeness.Different.class);
    assertThat(likeness(signed.replace("\"expiresAt\":", "\"expired\":")))
        .isInstanceOf(Likeness.Different.class);
  }

  @Test
  void isUnsaid_whenNobodySaysWhatWasApproved() {
    assertThat(Likeness.of(row, "ab".repeat(32), null)).isEqualTo(new Likeness.Unsaid());
  }
}

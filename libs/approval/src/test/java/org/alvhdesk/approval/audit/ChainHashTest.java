package org.alvhdesk.approval.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainHashTest {
  private static final Instant AT = Instant.parse("2026-01-05T14:30:00Z");

  @Test
  void isTheSameForEver_forTheSameLine() {
    // Also made by hand from the documented bytes: a changed hash would make every stored audit
    // look
    // broken.
    assertThat(ChainHash.of(ChainHash.BEGINNING, line("main", 1, "a", "b", List.of("risk"))))
        .isEqualTo("3da88a1081832c61803ff721b62c7928dadd083d36f0754dac5f0e21c51f623c");
  }

  @Test
  void differs_whenAnythingDoes() {
    Set<String> hashes = new HashSet<>();
    List<AuditLine> lines =
        List.of(
            line("main", 1, "a", "b", List.of("risk")),
            line("other", 1, "a", "b", List.of("risk")),
            line("main", 2, "a", "b", List.of("risk")),
            line("main", 1, "ab", "", List.of("risk")),
            line("main", 1, "", "ab", List.of("risk")),
            line("main", 1, "a", null, List.of("risk")),
            line("main", 1, "a", "", List.of("risk")),
            line("main", 1, "a", "b", List.of()),
            line("main", 1, "a", "b", List.of("risk", "pm")),
            line("main", 1, "a", "b", List.of("riskpm")));
    lines.forEach(line -> hashes.add(ChainHash.of(ChainHash.BEGINNING, line)));
    hashes.add(ChainHash.of("1".repeat(64), lines.getFirst()));

    assertThat(hashes).hasSize(lines.size() + 1);
  }

  @Test
  void refusesALine_thatIsNotTheNext() {
    ChainHead head = ChainHead.beginning("main");

    assertThatThrownBy(() -> head.chained(line("main", 2, "a", "b", List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not follow line 0");
    assertThatThrownBy(() -> head.chained(line("other", 1, "a", "b", List.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> line("main", 0, "a", "b", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AuditLine line(
      String chain, long sequence, String state, String detail, List<String> roles) {
    return new AuditLine(
        chain,
        sequence,
        "run",
        AT,
        AT,
        "risk",
        roles,
        "1",
        AT,
        "here",
        "APPROVAL",
        "p",
        state,
        null,
        detail);
  }
}

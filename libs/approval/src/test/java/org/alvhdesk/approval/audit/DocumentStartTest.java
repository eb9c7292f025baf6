package org.alvhdesk.approval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.junit.jupiter.api.Test;

class DocumentStartTest {
  private static final Instant NOW = Instant.parse("2026-11-21T13:50:00Z");
  private static final DocumentStart START = new DocumentStart("POLICY", "DESK", "ab".repeat(32));

  @Test
  void isToldByItsOwnLine_andByNoOther() {
    List<ChainedLine> lines = List.of(line(START));

    assertThat(START.isToldBy(lines, Optional.empty())).isTrue();
    assertThat(START.isToldBy(List.of(), Optional.empty())).isFalse();
    DocumentStart edited = new DocumentStart("POLICY", "DESK", "cd".repeat(32));
    assertThat(edited.isToldBy(lines, Optional.empty())).isFalse();
    assertThat(edited.hasPredecessor(lines, Optional.empty())).isTrue();
    DocumentStart other = new DocumentStart("POLICY", "PAIR", START.sha256());
    assertThat(other.isToldBy(lines, Optional.empty())).isFalse();
    assertThat(other.hasPredecessor(lines, Optional.empty())).isFalse();
  }

  @Test
  void isNotToldByALineAboutSomethingElse_norByOneThatWasEdited() {
    ChainedLine own = line(START);
    AuditEntry entry = START.entry(NOW, "3");
    AuditEntry released =
        new AuditEntry(
            NOW, null, Actor.SYSTEM, "RELEASED", entry.subject(), null, START.sha256(), null);

    assertThat(START.hasPredecessor(List.of(line(released)), Optional.empty())).isFalse();
    assertThat(
            START.isToldBy(
                List.of(
                    new ChainedLine(own.line(), own.previous(), "0".repeat(64), Optional.empty())),
                Optional.empty()))
        .isFalse();
  }

  @Test
  void isToldOnlyByALineThatTheDeskSigned_whereItHasAKey() throws NoSuchAlgorithmException {
    KeyPair desk = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Optional<PublicKey> key = Optional.of(desk.getPublic());

    assertThat(START.isToldBy(List.of(line(START).signed(desk.getPrivate())), key)).isTrue();
    assertThat(START.isToldBy(List.of(line(START).signed(other.getPrivate())), key)).isFalse();
    assertThat(START.isToldBy(List.of(line(START)), key)).isFalse();
  }

  private static ChainedLine line(DocumentStart start) {
    return line(start.entry(NOW, "3"));
  }

  private static ChainedLine line(AuditEntry entry) {
    return ChainHead.beginning("main")
        .chained(
            new AuditLine(
                "main",
                1,
                "none",
                entry.recordedAt(),
                entry.marketTime(),
                entry.actor().name(),
                List.of(),
                null,
                null,
                null,
                entry.action(),
                entry.subject(),
                entry.state(),
                entry.contentHash(),
                entry.detail()));
  }
}

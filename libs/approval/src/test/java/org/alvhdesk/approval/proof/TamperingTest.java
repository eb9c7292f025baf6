package org.alvhdesk.approval.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.audit.ChainHead;
import org.alvhdesk.approval.audit.ChainedLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way to change a row that a decision stands on is found before it decides. */
class TamperingTest extends StoredLife {
  private static final KeyPair KEYS = keys();

  private final List<ChainedLine> chained = new ArrayList<>();
  private byte[] bytes = content(1).getBytes(UTF_8);
  private String book = "main";

  @BeforeEach
  void half() {
    submitted();
    approve("trader2", "trader", "PARTIALLY_APPROVED");
    ChainHead head = ChainHead.beginning("main");
    for (AuditLine line : lines) {
      ChainedLine next = head.chained(line).signed(KEYS.getPrivate());
      chained.add(next);
      head = head.after(next);
    }
  }

  @Test
  void findsNothing_inWhatWasWritten() {
    assertThat(found()).isEmpty();
  }

  @Test
  void findsBytes_thatHaveAnotherHash_andAHashThatNobodyWasTold() {
    bytes = content(2).getBytes(UTF_8);
    assertThat(found()).hasValueSatisfying(t -> assertThat(t).contains("its stored bytes have"));
    revisions.set(0, revision(1, content(2)));
    approvals.clear();
    assertThat(found())
        .hasValueSatisfying(t -> assertThat(t).contains("the last line of the audit"));
  }

  @Test
  void findsAState_thatTheAuditDoesNotTell() {
    state = "APPROVED";

    assertThat(found())
        .hasValueSatisfying(
            t -> assertThat(t).contains("it is APPROVED").contains("says PARTIALLY_APPROVED"));
  }

  @Test
  void findsAnApproval_thatTheAuditDoesNotTell_orOnlyALineWithoutSignatureOrOfAnotherBook() {
    ChainedLine line = chained.removeLast();
    state = "SUBMITTED";
    assertThat(found()).hasValueSatisfying(t -> assertThat(t).contains("trader2's approval"));

    chained.add(new ChainedLine(line.line(), line.previous(), line.hash(), Optional.empty()));
    assertThat(found()).hasValueSatisfying(t -> assertThat(t).contains("trader2's approval"));

    chained.set(
        2, new ChainedLine(line.line(), chained.get(0).hash(), line.hash(), line.signature()));
    assertThat(found()).hasValueSatisfying(t -> assertThat(t).contains("trader2's approval"));

    chained.set(2, line);
    state = "PARTIALLY_APPROVED";
    assertThat(found()).isEmpty();
    book = "other";
    assertThat(found()).hasValueSatisfying(t -> assertThat(t).contains("no line of the audit"));
  }

  private Optional<String> found() {
    return new Tampering(book, state, bytes, hash(), approvals)
        .found(chained, Optional.of(KEYS.getPublic()));
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.alvhdesk.approval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.audit.AuditVerdict.Broken;
import org.alvhdesk.approval.audit.AuditVerdict.Fault;
import org.alvhdesk.approval.audit.AuditVerdict.Intact;
import org.junit.jupiter.api.Test;

/** An example of every verdict; {@link AuditVerificationProperties} tampers at every place. */
class AuditVerificationTest {
  private static final Instant AT = Instant.parse("2026-01-05T14:30:00Z");
  private static final KeyPair KEYS = keys();
  private static final KeyPair FOREIGN = keys();

  private final List<ChainedLine> lines = signed(written(5, "main"));
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private Optional<KeyPair> key = Optional.of(KEYS);
  private long older;

  @Test
  void isIntact_withHowMuchIsAttested() {
    assertThat(verdict()).isEqualTo(new Intact(head(lines, 5), 5, 0));
    checkpoints.add(checkpoint(lines, 3));
    checkpoints.add(checkpoint(lines, 2));
    assertThat(verdict()).isEqualTo(new Intact(head(lines, 5), 5, 3));
    checkpoints.add(checkpoint(lines, 5));
    assertThat(verdict()).isEqualTo(new Intact(head(lines, 5), 5, 5));
    assertThat(verified().attested()).isEqualTo(5);
    assertThat(verified().head()).isEqualTo(head(lines, 5));
  }

  @Test
  void isIntact_whenNothingWasWrittenYet() {
    lines.clear();

    assertThat(verdict()).isEqualTo(new Intact(ChainHead.beginning("main"), 0, 0));
  }

  @Test
  void isIntact_whenOneLineWasAttestedTwice() {
    checkpoints.add(checkpoint(lines, 3));
    checkpoints.add(Checkpoint.sign(head(lines, 3), AT.plusSeconds(9), KEYS.getPrivate()));

    assertThat(verdict()).isEqualTo(new Intact(head(lines, 5), 5, 3));
  }

  @Test
  void namesALineThatIsMissing_andLooksNoFurther() {
    lines.remove(3);
    lines.remove(1);

    assertBroken(2, Fault.MISSING, "line 2 is missing");
    assertThat(verified().head()).isEqualTo(head(lines, 1));
  }

  @Test
  void namesALineThatStandsThereTwice_orIsOfAnotherBook() {
    lines.add(3, lines.get(2));
    assertBroken(4, Fault.OUT_OF_PLACE, "line 4 should follow, but there stands line 3");
    lines.remove(3);
    lines.set(1, written(2, "other").get(1));
    assertBroken(2, Fault.OUT_OF_PLACE, "line 2 should follow, but there stands line 2");
  }

  @Test
  void namesALineThatWasAltered() {
    ChainedLine was = lines.get(2);
    lines.set(
        2,
        new ChainedLine(line("main", 3, "altered"), was.previous(), was.hash(), was.signature()));

    assertBroken(3, Fault.ALTERED, "line 3 is not what its hash was made of");
  }

  @Test
  void namesALineThatWasWrittenAfterAnother() {
    lines.set(1, head(lines, 1).chained(line("main", 2, "invented")).signed(KEYS.getPrivate()));

    assertBroken(3, Fault.OUT_OF_PLACE, "line 3 was written after another line");
  }

  @Test
  void takesNoLineWithoutSignature_orWithThatOfAnother() {
    unsign(5);
    assertBroken(5, Fault.NOT_SIGNED, "line 5 is not signed with the audit key");
    sign(5, FOREIGN);
    assertBroken(5, Fault.NOT_SIGNED, "the desk did not write it");
    sign(5, KEYS);
    assertThat(verdict()).isInstanceOf(Intact.class);
  }

  @Test
  void takesNoChainWithoutAnySignature_noBeginningOfOne_andNoCheckpointMendsIt() {
    lines.clear();
    lines.addAll(written(5, "main"));
    assertBroken(1, Fault.NOT_SIGNED, "lines 1 to 5 are not signed with the audit key");
    checkpoints.add(checkpoint(lines, 5));
    assertBroken(1, Fault.NOT_SIGNED, "lines 1 to 5 are not signed with the audit key");
    sign(3, KEYS);
    sign(4, KEYS);
    sign(5, KEYS);
    assertBroken(1, Fault.NOT_SIGNED, "lines 1 to 2 are not signed with the audit key");
  }

  @Test
  void takesABeginningWithoutSignature_onlyIfASignedLineNamesItsEnd() {
    lines.clear();
    lines.addAll(written(3, "main"));
    start(lines.get(2).hash(), 0, KEYS);
    assertThat(verdict()).isEqualTo(new Intact(head(lines, 4), 4, 0));

    lines.removeLast();
    start(lines.get(1).hash(), 0, KEYS);
    assertBroken(1, Fault.NOT_SIGNED, "lines 1 to 3 are not signed");

    lines.removeLast();
    start(lines.get(2).hash(), 0, FOREIGN);
    assertBroken(4, Fault.NOT_SIGNED, "the desk did not write it");

    unsign(4);
    assertBroken(1, Fault.NOT_SIGNED, "lines 1 to 4 are not signed");
  }

  @Test
  void takesLinesOutsideTheChain_onlyAsManyAsASignedLineSays() {
    older = 2;
    assertBroken(0, Fault.NOT_CHAINED, "2 lines stand outside the chain, 0 are on record");
    start(ChainHash.BEGINNING, 2, KEYS);
    assertThat(verdict()).isInstanceOf(Intact.class);
    older = 3;
    assertBroken(0, Fault.NOT_CHAINED, "3 lines stand outside the chain, 2 are on record");
  }

  @Test
  void takesNothing_ofABookThatTheDeskDoesNotHave() {
    AuditVerification invented =
        new AuditVerification("zzz", List.of(), Optional.of(KEYS.getPublic()));
    invented.unknownBook();

    assertThat(invented.next(signed(written(1, "zzz")).getFirst())).isFalse();
    assertThat(invented.verdict())
        .isEqualTo(
            new Broken(
                1, Fault.UNKNOWN_BOOK, "the desk has no book zzz: it did not write this chain"));
  }

  @Test
  void goesOnBehindALineFoundGoodBefore_andAsksForSignatures() {
    AuditVerification rest =
        AuditVerification.behind(head(lines, 3), Optional.of(KEYS.getPublic()));

    assertThat(rest.next(lines.get(3))).isTrue();
    assertThat(rest.next(written(5, "main").get(4))).isFalse();
    assertThat(rest.head()).isEqualTo(head(lines, 4));
    assertThat(rest.verdict())
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.NOT_SIGNED));
  }

  @Test
  void asksForNoSignature_whenNoKeyIsKnown() {
    sign(3, FOREIGN);
    key = Optional.empty();

    assertThat(verdict()).isEqualTo(new Intact(head(lines, 5), 5, 0));
  }

  @Test
  void believesNoCheckpoint_thatIsNotSignedWithTheKey_orOfAnotherBook() {
    checkpoints.add(Checkpoint.sign(head(lines, 3), AT, FOREIGN.getPrivate()));
    assertBroken(3, Fault.FORGED_CHECKPOINT, "the checkpoint of line 3 is not signed");
    ChainHead other = new ChainHead("other", 4, lines.get(3).hash());
    checkpoints.set(0, Checkpoint.sign(other, AT, KEYS.getPrivate()));
    assertBroken(4, Fault.FORGED_CHECKPOINT, "the checkpoint of line 4 is not signed");
    checkpoints.set(0, checkpoint(lines, 2));
    key = Optional.empty();
    assertBroken(2, Fault.FORGED_CHECKPOINT, "the checkpoint of line 2 is not signed");
  }

  @Test
  void namesTheFirstLineAfterTheLastGoodCheckpoint_whenHashesWereRecomputed() {
    lines.clear();
    lines.addAll(written(5, "main"));
    checkpoints.add(checkpoint(lines, 2));
    checkpoints.add(checkpoint(lines, 4));
    recompute(3);

    assertBroken(3, Fault.RECOMPUTED, "line 4 is not the one that was attested at " + AT);
    assertBroken(3, Fault.RECOMPUTED, "recomputed from line 3 or later");
    assertThat(verified().attested()).isEqualTo(2);
  }

  @Test
  void isBroken_whenTwoSignedCheckpointsContradictEachOther() {
    checkpoints.add(checkpoint(lines, 4));
    recompute(3);
    checkpoints.add(checkpoint(lines, 4));

    assertBroken(4, Fault.RECOMPUTED, "two signed checkpoints attest different lines 4");
  }

  @Test
  void namesTheFirstLineThatWasCutOff() {
    checkpoints.add(checkpoint(lines, 5));
    lines.removeLast();

    assertBroken(5, Fault.MISSING, "line 5 was attested at " + AT);
    lines.removeLast();
    assertBroken(4, Fault.MISSING, "the audit ends with line 3: its end was cut off");
  }

  private void recompute(int from) {
    ChainHead head = head(lines, from - 1);
    for (int at = from; at <= lines.size(); at++) {
      ChainedLine line = head.chained(line("main", at, "rewritten"));
      lines.set(at - 1, line);
      head = head.after(line);
    }
  }

  /** One more line, which puts on record where the audit starts. */
  private void start(String unsignedUpTo, long olderLines, KeyPair with) {
    AuditEntry entry = new AuditStart(unsignedUpTo, olderLines).entry(AT, null);
    lines.add(
        head(lines, lines.size())
            .chained(
                new AuditLine(
                    "main",
                    lines.size() + 1L,
                    "run-1",
                    entry.recordedAt(),
                    null,
                    entry.actor().name(),
                    List.of(),
                    null,
                    null,
                    null,
                    entry.action(),
                    entry.subject(),
                    entry.state(),
                    entry.contentHash(),
                    entry.detail()))
            .signed(with.getPrivate()));
  }

  private void unsign(int at) {
    ChainedLine was = lines.get(at - 1);
    lines.set(at - 1, new ChainedLine(was.line(), was.previous(), was.hash(), Optional.empty()));
  }

  private static List<ChainedLine> signed(List<ChainedLine> lines) {
    return new ArrayList<>(lines.stream().map(line -> line.signed(KEYS.getPrivate())).toList());
  }

  private void sign(int at, KeyPair with) {
    lines.set(at - 1, lines.get(at - 1).signed(with.getPrivate()));
  }

  private AuditVerification verified() {
    AuditVerification verification =
        new AuditVerification("main", checkpoints, key.map(KeyPair::getPublic));
    lines.forEach(verification::next);
    verification.outside(older);
    return verification;
  }

  private AuditVerdict verdict() {
    return verified().verdict();
  }

  private void assertBroken(long sequence, Fault fault, String text) {
    assertThat(verdict())
        .isInstanceOfSatisfying(
            Broken.class,
            broken -> {
              assertThat(broken.sequence()).isEqualTo(sequence);
              assertThat(broken.fault()).isEqualTo(fault);
              assertThat(broken.text()).contains(text);
            });
  }

  private static Checkpoint checkpoint(List<ChainedLine> lines, int at) {
    return Checkpoint.sign(head(lines, at), AT, KEYS.getPrivate());
  }

  private static ChainHead head(List<ChainedLine> lines, int after) {
    return new ChainHead("main", after, lines.get(after - 1).hash());
  }

  private static List<ChainedLine> written(int count, String chain) {
    List<ChainedLine> lines = new ArrayList<>();
    ChainHead head = ChainHead.beginning(chain);
    for (int at = 1; at <= count; at++) {
      ChainedLine line = head.chained(line(chain, at, "line " + at));
      lines.add(line);
      head = head.after(line);
    }
    return lines;
  }

  private static AuditLine line(String chain, long at, String detail) {
    return new AuditLine(
        chain,
        at,
        "run-1",
        AT.plusSeconds(at),
        null,
        "risk",
        List.of("risk"),
        "2",
        AT,
        "127.0.0.1",
        "APPROVAL",
        "4f6c",
        "APPROVED",
        null,
        detail);
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

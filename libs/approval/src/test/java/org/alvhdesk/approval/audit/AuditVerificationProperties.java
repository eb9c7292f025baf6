package org.alvhdesk.approval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.approval.audit.AuditVerdict.Broken;
import org.alvhdesk.approval.audit.AuditVerdict.Fault;
import org.alvhdesk.approval.audit.AuditVerdict.Intact;

/**
 * Six ways to tamper with the audit, at any place of it: each is found, and its first line named.
 */
class AuditVerificationProperties {
  private static final String CHAIN = "main";
  private static final int LINES = 40;
  private static final Instant BEGIN = Instant.parse("2026-01-05T14:30:00Z");
  private static final KeyPair KEYS = keys();

  @Property
  void findsNothing_inWhatWasWritten(@ForAll @IntRange(min = 1, max = LINES) int lastCheckpoint) {
    List<ChainedLine> lines = signed(written(LINES));

    AuditVerdict verdict = verify(lines, List.of(checkpoint(lines, lastCheckpoint)));

    assertThat(verdict).isEqualTo(new Intact(head(lines, LINES), LINES, lastCheckpoint));
  }

  @Property
  void namesTheLine_whenAFieldWasFlipped(@ForAll @IntRange(min = 1, max = LINES) int at) {
    List<ChainedLine> lines = written(LINES);
    ChainedLine was = lines.get(at - 1);
    lines.set(
        at - 1,
        new ChainedLine(line(at, "nothing to see"), was.previous(), was.hash(), was.signature()));

    assertBroken(verify(lines, List.of()), at, Fault.ALTERED);
  }

  @Property
  void namesTheLine_whenItWasDeleted(@ForAll @IntRange(min = 1, max = LINES - 1) int at) {
    List<ChainedLine> lines = written(LINES);
    lines.remove(at - 1);

    assertBroken(verify(lines, List.of()), at, Fault.MISSING);
  }

  @Property
  void namesTheLine_whenOneWasInserted(@ForAll @IntRange(min = 2, max = LINES) int at) {
    List<ChainedLine> lines = written(LINES);
    ChainedLine inserted = head(lines, at - 1).chained(line(at, "invented"));
    lines.add(at - 1, inserted);

    // The invented line fits its predecessor; the one that stood there before does not fit any
    // more.
    assertBroken(verify(lines, List.of()), at + 1, Fault.OUT_OF_PLACE);
    assertBroken(verify(lines, List.of(checkpoint(written(LINES), at))), 1, Fault.RECOMPUTED);
  }

  @Property
  void namesTheFirstOfTheTwo_whenLinesWereSwapped(
      @ForAll @IntRange(min = 1, max = LINES) int one,
      @ForAll @IntRange(min = 1, max = LINES) int other) {
    if (one == other) {
      return;
    }
    List<ChainedLine> lines = written(LINES);
    Collections.swap(lines, one - 1, other - 1);

    AuditVerdict verdict = verify(lines, List.of());

    assertThat(verdict).isInstanceOf(Broken.class);
    assertThat(((Broken) verdict).sequence()).isEqualTo(Math.min(one, other));
  }

  @Property
  void namesTheFirstMissingLine_whenTheEndWasCutOff(
      @ForAll @IntRange(min = 0, max = LINES - 1) int left) {
    List<ChainedLine> lines = written(LINES);
    List<ChainedLine> cut = lines.subList(0, left);

    assertBroken(verify(cut, List.of(checkpoint(lines, LINES))), left + 1, Fault.MISSING);
  }

  @Property
  void namesTheFirstLineAfterTheLastGoodCheckpoint_whenHashesWereRecomputed(
      @ForAll @IntRange(min = 11, max = LINES) int from) {
    List<ChainedLine> honest = written(LINES);
    List<ChainedLine> forged = new ArrayList<>(honest.subList(0, from - 1));
    ChainHead head = head(honest, from - 1);
    for (int at = from; at <= LINES; at++) {
      ChainedLine line = head.chained(line(at, at == from ? "rewritten" : "line " + at));
      forged.add(line);
      head = head.after(line);
    }

    assertBroken(verify(forged, List.of()), 1, Fault.NOT_SIGNED);
    assertBroken(
        verify(forged, List.of(checkpoint(honest, 10), checkpoint(honest, LINES))),
        11,
        Fault.RECOMPUTED);
  }

  @Property
  void namesTheLine_whenOneWithoutTheKeyRecomputedSignedLines(
      @ForAll @IntRange(min = 2, max = LINES) int from, @ForAll boolean signedByAnother) {
    List<ChainedLine> honest = signed(written(LINES));
    List<ChainedLine> forged = new ArrayList<>(honest.subList(0, from - 1));
    ChainHead head = head(honest, from - 1);
    for (int at = from; at <= LINES; at++) {
      ChainedLine line = head.chained(line(at, "rewritten"));
      forged.add(signedByAnother ? line.signed(keys().getPrivate()) : line);
      head = head.after(line);
    }

    assertThat(verify(honest, List.of())).isInstanceOf(Intact.class);
    assertBroken(verify(forged, List.of()), from, Fault.NOT_SIGNED);
  }

  @Property
  void namesTheLine_whenOneWithoutTheKeyAddedItAtTheEnd(
      @ForAll @IntRange(min = 1, max = LINES) int lines) {
    List<ChainedLine> stored = new ArrayList<>(signed(written(lines)));
    stored.add(head(stored, lines).chained(line(lines + 1, "invented")));

    assertBroken(verify(stored, List.of()), lines + 1, Fault.NOT_SIGNED);
  }

  @Property
  void refusesACheckpoint_thatSomebodyElseSigned(@ForAll @IntRange(min = 1, max = LINES) int at) {
    List<ChainedLine> lines = written(LINES);
    Checkpoint foreign = Checkpoint.sign(head(lines, at), BEGIN, keys().getPrivate());

    assertBroken(verify(lines, List.of(foreign)), at, Fault.FORGED_CHECKPOINT);
  }

  private static AuditVerdict verify(List<ChainedLine> lines, List<Checkpoint> checkpoints) {
    AuditVerification verification =
        new AuditVerification(CHAIN, checkpoints, Optional.of(KEYS.getPublic()));
    lines.forEach(verification::next);
    return verification.verdict();
  }

  private static void assertBroken(AuditVerdict verdict, long sequence, Fault fault) {
    assertThat(verdict).isInstanceOf(Broken.class);
    Broken broken = (Broken) verdict;
    assertThat(broken.sequence()).isEqualTo(sequence);
    assertThat(broken.fault()).isEqualTo(fault);
    assertThat(broken.text()).isNotBlank();
  }

  private static Checkpoint checkpoint(List<ChainedLine> lines, int at) {
    return Checkpoint.sign(head(lines, at), BEGIN.plusSeconds(at), KEYS.getPrivate());
  }

  private static List<ChainedLine> signed(List<ChainedLine> lines) {
    return lines.stream().map(line -> line.signed(KEYS.getPrivate())).toList();
  }

  private static ChainHead head(List<ChainedLine> lines, int after) {
    return after == 0
        ? ChainHead.beginning(CHAIN)
        : new ChainHead(CHAIN, after, lines.get(after - 1).hash());
  }

  private static List<ChainedLine> written(int count) {
    List<ChainedLine> lines = new ArrayList<>();
    ChainHead head = ChainHead.beginning(CHAIN);
    for (int at = 1; at <= count; at++) {
      ChainedLine line = head.chained(line(at, "line " + at));
      lines.add(line);
      head = head.after(line);
    }
    return lines;
  }

  private static AuditLine line(long at, String detail) {
    return new AuditLine(
        CHAIN,
        at,
        "run-1",
        BEGIN.plusSeconds(at),
        at % 3 == 0 ? null : BEGIN,
        "risk",
        List.of("risk", "viewer"),
        "2",
        BEGIN.minusSeconds(60),
        "127.0.0.1 browser",
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

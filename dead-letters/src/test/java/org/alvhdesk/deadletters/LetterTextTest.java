package org.alvhdesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterTextTest {
  private static final LetterId ID = new LetterId("alvh.market.step.v1.hedge-service.dlq", 0, 3);
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void aWholeLetterSaysWhereItCameFrom_why_andInWhichTrace() {
    String text = LetterText.whole(letter("{\"step\":7}".getBytes(UTF_8)), true);

    assertThat(text)
        .contains("alvh.market.step.v1.hedge-service.dlq-0@3, open")
        .contains("came from            alvh.market.step.v1-0@17")
        .contains("reason               UndecodableEvent: no such version")
        .contains("event                e-1 of type step.v9")
        .contains("trace                " + TRACE)
        .contains("value, 10 bytes\n{\"step\":7}");
  }

  @Test
  void nothingInARecordSteersTheTerminal() {
    byte[] value = "\u001b[2Jgone\u0007\nnext".getBytes(UTF_8);
    Letter letter =
        new Letter(
            ID, "k\u001b]0;x".getBytes(UTF_8), value, List.of(field("ce_id", "a\u001b[2J\nb")));

    assertThat(LetterText.whole(letter, true)).doesNotContain("\u001b").doesNotContain("\u0007");
    assertThat(LetterText.lines(List.of(letter), l -> false))
        .doesNotContain("\u001b")
        .contains("done");
  }

  @Test
  void bytesThatAreNoTextAreShownAsBytes() {
    assertThat(LetterText.whole(letter(new byte[] {(byte) 0xff, 0, 1}), true))
        .contains("not UTF-8; the first bytes: ff 00 01");
  }

  @Test
  void theTableHasWhatIsOpenAndElseTheLastDeed() {
    Letter letter = letter(null);
    String text =
        LetterText.boxes(
            List.of(
                new BoxState("a.dlq", 0, 4, 1, Optional.of(letter), "3 discarded by anna"),
                new BoxState("longer.dlq", 0, 2, 0, Optional.empty(), "1 sent again by ben")));

    assertThat(text.lines().toList())
        .hasSize(3)
        .anyMatch(l -> l.matches("a\\.dlq +1 +4 +2026-11-21T02:00:00Z +UndecodableEvent.*"))
        .anyMatch(l -> l.matches("longer\\.dlq +0 +2 +- +1 sent again by ben"));
    assertThat(LetterText.boxes(List.of())).isEqualTo("no dead letters\n");
  }

  @Test
  void whatIsSentAgainHasNoHeaderOfTheDeadLetter() {
    assertThat(letter(null).ownHeaders())
        .extracting(Letter.Field::name)
        .containsExactly("ce_id", "ce_type", "traceparent");
  }

  @Test
  void aLetterThatDoesNotSayWhereItBelongsIsNotSent() {
    Letter without = new Letter(ID, null, null, List.of());
    Letter elsewhere =
        new Letter(ID, null, null, List.of(field(LetterHeaders.ORIGIN, "alvh.other.v1-0@1")));

    assertThatThrownBy(without::origin).hasMessageContaining("no header dlq_origin");
    assertThatThrownBy(elsewhere::origin).hasMessageContaining("elsewhere");
  }

  @Test
  void aDeedHasANameAndAReasonOfOneLine() {
    Instant at = Instant.parse("2026-11-21T03:00:00Z");

    assertThat(new Deed(Deed.What.DISCARDED, " anna ", "bytes of a test", at))
        .hasToString("discarded by anna at 2026-11-21T03:00:00Z: bytes of a test");
    assertThatThrownBy(() -> new Deed(Deed.What.DISCARDED, "", "x", at))
        .hasMessageContaining("--by");
    assertThatThrownBy(() -> new Deed(Deed.What.DISCARDED, "anna", "x\ny", at))
        .hasMessageContaining("--reason takes one line");
  }

  private static Letter letter(byte[] value) {
    return new Letter(
        ID,
        "book-1".getBytes(UTF_8),
        value,
        List.of(
            field("ce_id", "e-1"),
            field("ce_type", "step.v9"),
            field("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"),
            field(LetterHeaders.REASON, "UndecodableEvent: no such version"),
            field(LetterHeaders.ORIGIN, "alvh.market.step.v1-0@17"),
            field(LetterHeaders.AT, "2026-11-21T02:00:00Z")));
  }

  private static Letter.Field field(String name, String value) {
    return new Letter.Field(name, value.getBytes(UTF_8));
  }
}

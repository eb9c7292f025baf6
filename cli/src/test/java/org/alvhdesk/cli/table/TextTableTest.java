package org.alvhdesk.cli.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void alignsNumbersRight_andWrapsOnlyTheMarkedColumn() {
    String words = "word ".repeat(30).strip();

    List<String> lines =
        TextTable.of("id", ">n", "*words").row("A-1", "7", words).row("B", "100", "few").lines();

    assertThat(lines.getFirst()).isEqualTo("id     n  words");
    assertThat(lines.get(1)).startsWith("A-1    7  word word").hasSizeLessThanOrEqualTo(100);
    assertThat(lines.get(2)).startsWith("          word");
    assertThat(lines.getLast()).isEqualTo("B    100  few");
    assertThat(String.join(" ", lines).split("word", -1)).hasSize(32);
  }

  @Test
  void wrapsParagraphsBetweenWords_andKeepsALongWordWhole() {
    List<String> lines = TextTable.wrap("- ", "  ", "a ".repeat(60) + "b".repeat(120));

    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("- a a").hasSizeLessThanOrEqualTo(TextTable.WIDTH);
    assertThat(lines.get(1)).startsWith("  a");
    assertThat(lines.getLast()).isEqualTo("  " + "b".repeat(120));
    assertThat(TextTable.wrap("", "", "")).containsExactly("");
  }

  @Test
  void refusesARowOfAnotherLength() {
    assertThatIllegalStateException().isThrownBy(() -> TextTable.of("a", "b").row("1"));
  }
}

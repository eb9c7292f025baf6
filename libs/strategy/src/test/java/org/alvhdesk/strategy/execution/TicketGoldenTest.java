package org.alvhdesk.strategy.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ticket text, byte for byte. A change of a golden file is a change for a broker. */
class TicketGoldenTest {
  static Stream<Arguments> texts() {
    return Stream.of("hedge", "condor")
        .flatMap(
            kind ->
                Stream.of(TicketFormat.values())
                    .filter(f -> f != TicketFormat.IBKR_BASKET)
                    .map(f -> Arguments.of(kind, f)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void writesTheGoldenText(String kind, TicketFormat format) throws IOException {
    Ticket ticket = kind.equals("hedge") ? Tickets.hedge() : Tickets.condor();

    assertThat(format.write(ticket)).isEqualTo(golden(kind + "-" + format.path()));
  }

  @Test
  void writesABasketOfSingleOrdersOnly() throws IOException {
    Ticket whole = Tickets.hedge();
    Ticket singles =
        new Ticket(
            whole.proposalId(),
            whole.revision(),
            whole.contentHash(),
            whole.kind(),
            whole.state(),
            whole.headline(),
            whole.snapshotId(),
            whole.quality(),
            whole.expiresAt(),
            whole.orders().stream().filter(o -> !o.isCombo()).toList());

    assertThat(TicketFormat.IBKR_BASKET.write(singles)).isEqualTo(golden("hedge-ibkr-basket"));
    assertThatThrownBy(() -> TicketFormat.IBKR_BASKET.write(whole))
        .isInstanceOf(TicketFormat.UnsupportedTicket.class)
        .hasMessageContaining("combo");
  }

  @Test
  void escapesWhatPeopleWroteInJson() {
    assertThat(JsonText.of(List.of("a \"b\" \\ \n")))
        .isEqualTo("[\n  \"a \\\"b\\\" \\\\ \\u000a\"\n]\n");
  }

  private static String golden(String name) throws IOException {
    String path = "/execution/" + name + ".txt";
    try (InputStream in = TicketGoldenTest.class.getResourceAsStream(path)) {
      assertThat(in).as("golden file %s", path).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package org.alvhdesk.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./alvh data} on a state directory of its own, with a PostgreSQL that it starts. */
class DataCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int POSTGRESQL = 15_432;

  @TempDir Path dir;
  private int offset;

  @BeforeEach
  void freePort() throws IOException {
    int candidate = 4_150;
    while (taken(POSTGRESQL + candidate)) {
      candidate++;
    }
    offset = candidate;
  }

  private static boolean taken(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !socket.isBound();
    } catch (IOException e) {
      return true;
    }
  }

  private Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("data"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--state", dir.resolve("state").toString()));
    all.addAll(List.of("--port-offset", Integer.toString(offset)));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  @DisplayName("imports a folder, says what became of each row, and shows it in the status")
  void importsAndShows() throws IOException {
    Path files = Files.createDirectories(dir.resolve("files/indices"));
    Files.writeString(
        files.resolve("VIX_History.csv"),
        "DATE,OPEN,HIGH,LOW,CLOSE\n"
            + "07/02/2024,12.0,12.5,11.9,12.1\n"
            + "07/04/2024,12.0,12.5,11.9,12.1\n"
            + "07/05/2024,12.0,12.5,11.9,12.48\n");
    Path report = dir.resolve("report.json");

    Run first = run("import", dir.resolve("files").toString(), "--json", report.toString());

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).contains("starting PostgreSQL").contains("file 1 of 1");
    assertThat(first.out())
        .contains("indices/VIX_History.csv")
        .contains("line 3")
        .contains("stored 1, known before 0, not understood 0");
    JsonNode json = JSON.readTree(report.toFile());
    assertThat(json.at("/files/0/added").asInt()).isEqualTo(2);
    assertThat(json.at("/files/0/defects/0/rows/0/line").asInt()).isEqualTo(3);

    Files.writeString(dir.resolve("files/notes.txt"), "to do");
    Run second = run("import", dir.resolve("files").toString());
    assertThat(second.exit()).as("a file of no known shape").isEqualTo(1);
    assertThat(second.out()).contains("notes.txt").contains("known before 1, not understood 1");

    Run status = run("status", "--json");
    assertThat(status.exit()).isZero();
    JsonNode held = JSON.readTree(status.out());
    assertThat(held.at("/series/0/id").asText()).isEqualTo("VIX");
    assertThat(held.at("/series/0/source").asText()).isEqualTo("cboe");
    assertThat(held.at("/series/0/first").asText()).isEqualTo("2024-07-02");
    assertThat(held.at("/series/0/rows").asInt()).isEqualTo(2);
    assertThat(held.at("/series/0/gapSessions/0").asText()).isEqualTo("2024-07-03");
    assertThat(held.at("/imports/0/state").asText()).isEqualTo("DONE");
    assertThat(held.at("/chains").isArray()).isTrue();
    assertThat(Files.exists(dir.resolve("state/run/stack.json")))
        .as("./alvh status knows nothing of a PostgreSQL that was only started for this")
        .isFalse();
  }

  @Test
  @DisplayName("wrong use is 2 and touches no state")
  void wrongUse() {
    assertThat(run("import", dir.resolve("nowhere").toString()).exit()).isEqualTo(2);
    assertThat(run("import").exit()).isEqualTo(2);
    assertThat(run().exit()).isEqualTo(2);
    assertThat(dir.resolve("state")).doesNotExist();
  }
}

package org.alvhdesk.cli.quant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.cli.Alvh;
import org.alvhdesk.cli.Streams;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VixCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... arguments) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of("quant", "vix"));
    all.addAll(Arrays.asList(arguments));
    return Alvh.execute(
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8)),
        all.toArray(String[]::new));
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = VixCommandTest.class.getResourceAsStream("/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private int runSynthetic(String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--quotes",
                "-",
                "--minutes1",
                "34521",
                "--minutes2",
                "44601",
                "--rate1",
                "0.0412",
                "--rate2",
                "0.0409"));
    arguments.addAll(Arrays.asList(more));
    return run(resource("vix_synthetic_quotes.csv"), arguments.toArray(String[]::new));
  }

  @Test
  @DisplayName(
      "shuffled made-up quotes with holes, one-sided strikes and duplicates agree with 40 digits")
  void synthetic() throws IOException {
    assertThat(runSynthetic("--json")).isZero();
    JsonNode expected = JSON.readTree(resource("vix_synthetic_expected.json"));
    JsonNode actual = JSON.readTree(text());
    assertThat(actual.get("vix").asDouble())
        .isCloseTo(expected.get("vix").asDouble(), within(1e-12));
    assertThat(actual.get("vixRounded").asText()).isEqualTo("20.65");
    for (JsonNode term : actual.get("terms")) {
      JsonNode e = expected.get("terms").get(term.get("term").asText());
      assertThat(term.get("forward").asDouble())
          .isCloseTo(e.get("forward").asDouble(), within(1e-9));
      assertThat(term.get("forwardStrike").asDouble()).isEqualTo(e.get("forwardStrike").asDouble());
      assertThat(term.get("k0").asDouble()).isEqualTo(e.get("k0").asDouble());
      assertThat(term.get("variance").asDouble())
          .isCloseTo(e.get("variance").asDouble(), within(1e-14));
      JsonNode rows = term.get("contributions");
      assertThat(rows).hasSize(e.get("contributions").asInt());
      assertThat(rows.get(0).get("strike").asDouble()).isEqualTo(e.get("firstStrike").asDouble());
      for (JsonNode row : rows) {
        if (row.get("type").asText().equals("Put/Call")) {
          assertThat(row.get("contribution").asDouble())
              .isCloseTo(e.get("contributionAtK0").asDouble(), within(1e-18));
        }
      }
    }
    assertThat(actual.get("rejected").get("duplicate").asInt()).isEqualTo(4);
  }

  @Test
  @DisplayName("CSV: contributions first, then terms, the index and the quotes' fate")
  void csv() throws IOException {
    assertThat(runSynthetic()).isZero();
    String[] tables = text().split("\n\n", -1);
    assertThat(tables).hasSize(4);
    assertThat(tables[0]).startsWith("term,strike,type,mid,dk,contribution\nnear,");
    assertThat(tables[1]).startsWith("term,minutes,rate,forward,forward_strike,k0,");
    assertThat(tables[2]).contains("\nVIX,20.65").contains(",20.65,43200.0,");
    assertThat(tables[3]).contains("rejected duplicate,4");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @DisplayName("terms are told apart by name, number, date or order")
  @CsvSource({
    "near, next",
    "near, far",
    "1, 2",
    "Near-Term, Next-Term",
    "T1, T2",
    "2024-02-02, 2024-02-09",
    "x, y"
  })
  void termNames(String first, String second) throws IOException {
    boolean byOrder = first.equals("x");
    String nearRow = "100,5,6,5,6\n";
    String table =
        "term,strike,call_bid,call_ask,put_bid,put_ask\n"
            + (byOrder ? "" : second + ",95,9,10,3,4\n")
            + (byOrder ? "" : second + ",100,6,7,6,7\n")
            + first
            + ","
            + nearRow
            + first
            + ",95,8,9,2,3\n"
            + (byOrder ? second + ",95,9,10,3,4\n" + second + ",100,6,7,6,7\n" : "");
    assertThat(
            run(
                table,
                "--quotes",
                "-",
                "--minutes1",
                "30000",
                "--minutes2",
                "50000",
                "--rate1",
                "0",
                "--rate2",
                "0",
                "--json"))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    JsonNode terms = JSON.readTree(text()).get("terms");
    assertThat(terms.get(0).get("term").asText()).isEqualTo(first);
    assertThat(terms.get(1).get("term").asText()).isEqualTo(second);
  }

  @Test
  @DisplayName("bad quotes are rejected with a reason and a line, the rest is used")
  void badQuotes() throws IOException {
    String table =
        """
        term,strike,call_bid,call_ask,put_bid,put_ask
        near,95,8,9,3,2
        near,100,5,6,5,6
        near,105,2,3,-1,9
        next,95,9,10,3,4
        next,100,6,7,6,7
        """;
    assertThat(
            run(
                table,
                "--quotes",
                "-",
                "--minutes1",
                "30000",
                "--minutes2",
                "50000",
                "--rate1",
                "0",
                "--rate2",
                "0",
                "--json"))
        .isZero();
    JsonNode result = JSON.readTree(text());
    assertThat(result.get("rejected").get("crossed").asInt()).isEqualTo(1);
    assertThat(result.get("rejected").get("negative").asInt()).isEqualTo(1);
    assertThat(result.get("rejectedExamples").get(0).get("line").asInt()).isEqualTo(2);
    assertThat(result.get("kept").asInt()).isEqualTo(8);
  }

  @Test
  @DisplayName("wrong use and unusable data: one line that says what to do")
  void errors() {
    assertThat(run("")).isEqualTo(2);
    assertThat(run("", "--quotes", "-", "--rate1", "0")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--quotes needs --minutes1");
    String[] good = {
      "--quotes", "-", "--minutes1", "3", "--minutes2", "5", "--rate1", "0", "--rate2", "0"
    };
    assertThat(run("term,strike\nnear,1\n", good)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no column call_bid");
    String head = "term,strike,call_bid,call_ask,put_bid,put_ask\n";
    assertThat(run(head + "near,1,2,3,4,x\n", good)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2, column put_ask: 'x'");
    assertThat(run(head + "near,100,5,6,5,6\n", good)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("must hold two terms");
    assertThat(run(head + "near,100,0,6,5,6\nnext,100,5,6,5,6\n", good)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("term near: no strike has both a call and a put bid");
    assertThat(run("", "--chain", "absent.csv", "--rate", "0.05")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no file absent.csv");
    assertThat(run("", "--chain", "absent.csv", "--rate", "5")).isEqualTo(2);
    assertThat(run("", "--chain", "a.csv", "--rate", "0", "--as-of", "soon")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--as-of soon is no moment");
  }

  @Test
  @DisplayName("a real chain: VIX 13.35, both forwards, kept and rejected quotes, flags")
  void realChain() throws IOException {
    String dir = System.getProperty("alvh.data.dir", "");
    Path file = Path.of(dir, "chains_spx", "spx_chain_cboe_quotetable_2024-01-05.csv.gz");
    assumeTrue(
        !dir.isBlank() && Files.exists(file),
        "skipped: needs real chains, -Dalvh.data.dir=<directory with chains_spx/>");
    assertThat(run("", "--chain", file.toString(), "--rate", "0.0535", "--json")).isZero();
    JsonNode r = JSON.readTree(text());
    assertThat(r.get("vixRounded").asText()).isEqualTo("13.35");
    assertThat(r.get("skew").asDouble()).isCloseTo(132.68, within(0.01));
    assertThat(r.get("vvix").isNull()).isTrue();
    assertThat(r.get("asOf").asText()).isEqualTo("2024-01-05T21:15:00Z");
    assertThat(r.get("terms")).hasSize(2);
    assertThat(r.get("kept").asInt()).isEqualTo(20460);
    assertThat(r.get("rejected").get("expired").asInt()).isEqualTo(446);
    JsonNode first = r.get("expiries").get(0);
    assertThat(first.get("parityForward").asDouble())
        .isCloseTo(first.get("forward").asDouble(), within(0.05));
    assertThat(run("", "--chain", file.toString(), "--rate", "0.0535", "--as-of", "2024-01-08"))
        .isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("given by the caller");
  }
}

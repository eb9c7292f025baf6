package org.alvhdesk.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.UndecodableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A golden file is added to, never edited: what was once published must stay readable. */
class GoldenEventTest {
  static Stream<String> names() {
    return EventSamples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void writesWhatTheGoldenFileSays(String name) throws IOException {
    Object sample = EventSamples.all().get(name);

    String json = Json.write(sample);

    // Decimals keep their scale: money of 20050.00 stays money.
    ObjectMapper trees =
        new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    assertThat(trees.readTree(json)).isEqualTo(trees.readTree(golden(name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsTheGoldenFileBack(String name) throws IOException {
    Object sample = EventSamples.all().get(name);

    Object read = Json.read(golden(name), sample.getClass());

    assertThat(read).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("names")
  void ignoresFieldsThatALaterProducerAdds(String name) throws IOException {
    Object sample = EventSamples.all().get(name);
    String later = golden(name).strip().replaceFirst("\\{", "{\"addedLater\": 1, ");

    assertThat(Json.read(later, sample.getClass())).isEqualTo(sample);
  }

  @Test
  void refusesWhatIsNotAnEvent() {
    assertThatThrownBy(() -> Json.read("{\"step\": \"x\"}", StepDoneV1.class))
        .isInstanceOf(UndecodableEvent.class);
    assertThatThrownBy(() -> Json.read("null", StepDoneV1.class))
        .isInstanceOf(UndecodableEvent.class);
    assertThatThrownBy(() -> Json.read("{\"runId\": \"r\"}", StepDoneV1.class))
        .as("a step without a number")
        .isInstanceOf(UndecodableEvent.class);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = GoldenEventTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(in).as("golden/" + name + ".json").isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

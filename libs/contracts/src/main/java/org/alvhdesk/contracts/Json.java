package org.alvhdesk.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorExecutionV1;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.event.MarketPastV1;
import org.alvhdesk.contracts.event.QuotesV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.TouchOdds;

/**
 * The one JSON mapping of events: ISO-8601 instants and dates; unknown properties are ignored, so a
 * producer may add fields within a version.
 */
public final class Json {
  private static final JsonInclude.Value ONLY_WHEN_THERE =
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          // A step without a past, a share, or a word of its quotes, is written as before they
          // were.
          .withConfigOverride(MarketPastV1.class, o -> o.setIncludeAsProperty(ONLY_WHEN_THERE))
          .withConfigOverride(QuotesV1.class, o -> o.setIncludeAsProperty(ONLY_WHEN_THERE))
          .withConfigOverride(SignalsV1.Etp.class, o -> o.setIncludeAsProperty(ONLY_WHEN_THERE))
          // So is a condor book that does not say where its net asset value comes from.
          .withConfigOverride(
              CondorBookV1.NavBasis.class, o -> o.setIncludeAsProperty(ONLY_WHEN_THERE))
          // So is one that prices no proposal or tells no touch probabilities.
          .addMixIn(CondorBookV1.class, WorkingThatCameLater.class)
          // So is one whose closes have no column that came later.
          .addMixIn(MarketPastV1.Closes.class, ColumnsThatCameLater.class)
          // So is a condor change that moves no layer.
          .addMixIn(CondorChange.class, ShiftsThatCameLater.class)
          // And a position that was traded here.
          .addMixIn(CondorBookV1.Condor.class, ProvenanceThatCameLater.class)
          .addMixIn(HedgeBookV1.Position.class, ProvenanceThatCameLater.class)
          // And what does not say how a condor change is filled, or what was approved of it.
          .addMixIn(ApprovalDecisionV1.class, ReleaseThatCameLater.class)
          .addMixIn(CondorExecutionV1.class, ApprovedThatCameLater.class)
          .addMixIn(CondorFillV1.class, ModeThatCameLater.class)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Json() {}

  private interface ColumnsThatCameLater {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    List<Double> skew();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    List<Double> reitRatio();
  }

  private interface WorkingThatCameLater {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    List<CondorBookV1.Working> working();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    List<TouchOdds> touches();
  }

  private interface ShiftsThatCameLater {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    List<CondorChange.Shift> shifts();
  }

  private interface ProvenanceThatCameLater {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    String provenance();
  }

  private interface ReleaseThatCameLater {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    String execution();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    String signed();
  }

  private interface ApprovedThatCameLater {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    String contentHash();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    String signed();
  }

  private interface ModeThatCameLater {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    String mode();
  }

  /** JSON text of {@code payload}. */
  public static String write(Object payload) {
    try {
      return MAPPER.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write " + payload.getClass().getName(), e);
    }
  }

  /**
   * Payload of {@code type} from JSON text.
   *
   * @throws UndecodableEvent when the text is not such a payload; never worth a retry
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      T payload = MAPPER.readValue(json, type);
      if (payload == null) {
        throw new UndecodableEvent("empty payload where " + type.getSimpleName() + " was expected");
      }
      return payload;
    } catch (JsonProcessingException e) {
      throw new UndecodableEvent(type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }
}

package org.alvhdesk.k8s.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kubernetes quantities: {@code 250m}, {@code 448Mi}, {@code 2}. */
public final class Quantity {
  private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?");
  private static final Map<String, BigDecimal> UNITS =
      Map.of(
          "m", new BigDecimal("0.001"),
          "k", new BigDecimal(1_000),
          "M", new BigDecimal(1_000_000),
          "G", new BigDecimal(1_000_000_000),
          "T", new BigDecimal(1_000_000_000_000L),
          "Ki", new BigDecimal(1L << 10),
          "Mi", new BigDecimal(1L << 20),
          "Gi", new BigDecimal(1L << 30),
          "Ti", new BigDecimal(1L << 40));

  private Quantity() {}

  /** In units of one (cores, bytes); empty when it is absent or no quantity. */
  public static Optional<BigDecimal> of(JsonNode value) {
    var form = FORM.matcher(value.asText(""));
    if (!form.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(form.group(1));
    return Optional.of(form.group(2) == null ? number : number.multiply(UNITS.get(form.group(2))));
  }
}

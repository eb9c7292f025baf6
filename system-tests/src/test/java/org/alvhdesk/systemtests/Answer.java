package org.alvhdesk.systemtests;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.alvhdesk.contracts.rest.Items;

/** What a service answered. */
record Answer(int status, String contentType, String body) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + this, e);
    }
  }

  <T> T as(Class<T> type) {
    return convert(JSON.constructType(type));
  }

  <T> List<T> items(Class<T> type) {
    Items<T> items = convert(JSON.getTypeFactory().constructParametricType(Items.class, type));
    return items.items();
  }

  private <T> T convert(JavaType type) {
    if (status >= 300) {
      throw new IllegalStateException("answered " + this);
    }
    try {
      return JSON.readValue(body, type);
    } catch (IOException e) {
      throw new UncheckedIOException("not a " + type + ": " + this, e);
    }
  }
}

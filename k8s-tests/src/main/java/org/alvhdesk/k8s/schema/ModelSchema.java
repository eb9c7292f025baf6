package org.alvhdesk.k8s.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Java classes of a client library as a schema, read strictly: what stands in the manifest must
 * have the type of the field as it stands there. A client's own reader turns {@code false} into a
 * text and {@code "2"} into a number; an API server refuses both.
 */
final class ModelSchema {
  private static final Map<Class<?>, Map<String, Type>> FIELDS = new ConcurrentHashMap<>();
  private static final List<String> MODELS =
      List.of("io.kubernetes.client.openapi.models.", "io.fabric8.");

  /** What tools write with no value, and API servers take. */
  private static final String MAY_BE_EMPTY = "creationTimestamp";

  private final List<String> wrong;
  private final boolean complete;

  /**
   * A reader of one object.
   *
   * @param complete whether fields that the model requires must be there
   * @param wrong takes what is wrong, by path
   */
  ModelSchema(boolean complete, List<String> wrong) {
    this.complete = complete;
    this.wrong = wrong;
  }

  void check(String path, Type type, JsonNode value) {
    if (value.isNull()) {
      if (!path.endsWith(MAY_BE_EMPTY)) {
        wrong.add(path + " has no value: give one, or leave it out");
      }
    } else if (type instanceof ParameterizedType generic) {
      collection(path, generic, value);
    } else if (type instanceof Class<?> model && isModel(model)) {
      object(path, model, value);
    } else if (type instanceof Class<?> plain) {
      ScalarForm.of(plain).flatMap(f -> f.wrong(value)).ifPresent(w -> wrong.add(path + " " + w));
    }
  }

  private static boolean isModel(Class<?> type) {
    return MODELS.stream().anyMatch(type.getName()::startsWith)
        && !type.isEnum()
        && ScalarForm.of(type).isEmpty();
  }

  private void collection(String path, ParameterizedType type, JsonNode value) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] of = type.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      if (!value.isArray()) {
        wrong.add(path + " is " + value + ", not a list");
        return;
      }
      for (int i = 0; i < value.size(); i++) {
        check(path + "[" + i + "]", of[0], value.get(i));
      }
    } else if (Map.class.isAssignableFrom(raw)) {
      if (!value.isObject()) {
        wrong.add(path + " is " + value + ", not a map");
        return;
      }
      value.properties().forEach(e -> check(path + "." + e.getKey(), of[1], e.getValue()));
    }
  }

  private void object(String path, Class<?> model, JsonNode value) {
    if (!value.isObject()) {
      wrong.add(path + " is " + value + ", not a map of fields");
      return;
    }
    Map<String, Type> fields = FIELDS.computeIfAbsent(model, ModelSchema::fields);
    value
        .properties()
        .forEach(
            e -> {
              String inner = path.isEmpty() ? e.getKey() : path + "." + e.getKey();
              if (fields.containsKey(e.getKey())) {
                check(inner, fields.get(e.getKey()), e.getValue());
              } else {
                wrong.add(inner + " is no field");
              }
            });
    if (complete) {
      required(model).stream()
          .filter(name -> !value.has(name))
          .forEach(name -> wrong.add((path.isEmpty() ? "it" : path) + " has no " + name));
    }
  }

  private static Map<String, Type> fields(Class<?> model) {
    var fields = new LinkedHashMap<String, Type>();
    for (Class<?> c = model; c != null && c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          name(field).ifPresent(name -> fields.put(name, field.getGenericType()));
        }
      }
    }
    return fields;
  }

  private static Optional<String> name(Field field) {
    SerializedName gson = field.getAnnotation(SerializedName.class);
    if (gson != null) {
      return Optional.of(gson.value());
    }
    JsonProperty jackson = field.getAnnotation(JsonProperty.class);
    return jackson == null
        ? Optional.empty()
        : Optional.of(jackson.value().isEmpty() ? field.getName() : jackson.value());
  }

  /** Kubernetes' models say what they require, fabric8's do not. */
  private static Set<String> required(Class<?> model) {
    try {
      @SuppressWarnings("unchecked")
      Set<String> names = (Set<String>) model.getField("openapiRequiredFields").get(null);
      return names;
    } catch (NoSuchFieldException e) {
      return Set.of();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(model + " hides its required fields", e);
    }
  }

  /** Whether a text is a moment as the API writes it. */
  static boolean isMoment(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}

package org.alvhdesk.k8s;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.rule.Situation.Profile;

/**
 * One fault planted into a sound overlay.
 *
 * @param name what is wrong, in words
 * @param rule the rule that must catch it
 */
record Broken(String name, String rule, Profile profile, UnaryOperator<Manifests> fault) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Override
  public String toString() {
    return name;
  }

  /** Sets what is at {@code pointer} of an object such as {@code Deployment/ui} to {@code yaml}. */
  static Broken set(String name, String rule, String object, String pointer, String yaml) {
    return prod(
        name,
        rule,
        change(
            object,
            json -> {
              JsonPointer at = JsonPointer.compile(pointer);
              JsonNode parent = json.at(at.head());
              String last = at.last().getMatchingProperty();
              if (parent instanceof ObjectNode map) {
                map.set(last, yaml(yaml));
              } else if (parent instanceof ArrayNode list && last.equals("-")) {
                list.add(yaml(yaml));
              } else if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(last), yaml(yaml));
              } else {
                throw new IllegalArgumentException(object + " has no " + at.head());
              }
            }));
  }

  /** Removes what is at {@code pointer}, which must be there. */
  static Broken remove(String name, String rule, String object, String pointer) {
    return prod(
        name,
        rule,
        change(
            object,
            json -> {
              JsonPointer at = JsonPointer.compile(pointer);
              if (json.at(at).isMissingNode()) {
                throw new IllegalArgumentException(object + " has no " + pointer);
              }
              JsonNode parent = json.at(at.head());
              if (parent instanceof ObjectNode map) {
                map.remove(at.last().getMatchingProperty());
              } else {
                ((ArrayNode) parent).remove(at.last().getMatchingIndex());
              }
            }));
  }

  /** Leaves an object out. */
  static Broken without(String name, String rule, String object) {
    return prod(
        name,
        rule,
        all -> {
          var rest = new ArrayList<>(all.all());
          if (!rest.removeIf(m -> m.id().equals(object))) {
            throw new IllegalArgumentException("there is no " + object);
          }
          return new Manifests(rest);
        });
  }

  /** Adds objects. */
  static Broken plus(String name, String rule, String yaml) {
    return prod(
        name,
        rule,
        all -> {
          var more = new ArrayList<>(all.all());
          more.addAll(Manifests.parse(yaml, name).all());
          return new Manifests(more);
        });
  }

  /** Changes the value of an environment variable of a workload's container. */
  static Broken env(String name, String rule, String object, String variable, String yaml) {
    return prod(
        name,
        rule,
        change(
            object,
            json -> {
              ArrayNode list = (ArrayNode) json.at("/spec/template/spec/containers/0/env");
              for (int i = 0; i < list.size(); i++) {
                if (list.get(i).path("name").asText().equals(variable)) {
                  list.remove(i);
                  break;
                }
              }
              if (yaml != null) {
                ObjectNode entry = (ObjectNode) yaml(yaml);
                entry.put("name", variable);
                list.add(entry);
              }
            }));
  }

  /** The same fault in the overlay for laptops. */
  Broken inDev() {
    return new Broken(name, rule, Profile.DEV, fault);
  }

  private static Broken prod(String name, String rule, UnaryOperator<Manifests> fault) {
    return new Broken(name, rule, Profile.PROD, fault);
  }

  private interface Change {
    void on(ObjectNode json);
  }

  private static UnaryOperator<Manifests> change(String object, Change change) {
    return all -> {
      var changed = new ArrayList<Manifest>();
      boolean found = false;
      for (Manifest m : all.all()) {
        if (m.id().equals(object)) {
          ObjectNode copy = m.json().deepCopy();
          change.on(copy);
          changed.add(new Manifest(copy));
          found = true;
        } else {
          changed.add(m);
        }
      }
      if (!found) {
        throw new IllegalArgumentException("there is no " + object);
      }
      return new Manifests(changed);
    };
  }

  private static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}

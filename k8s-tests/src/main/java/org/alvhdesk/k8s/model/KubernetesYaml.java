package org.alvhdesk.k8s.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML as kubectl reads it: {@code yes}, {@code off} and their like without quotation marks are
 * truth values, dates are texts, {@code *name} is what {@code &name} stands before, and no key
 * stands twice.
 */
public final class KubernetesYaml {
  private static final ObjectMapper JSON = new ObjectMapper();

  private KubernetesYaml() {}

  /**
   * The documents of a text.
   *
   * @throws RuntimeException when it is no YAML or says one key twice
   */
  public static List<JsonNode> documents(String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setProcessComments(false);
    var dumper = new DumperOptions();
    var yaml =
        new Yaml(
            new SafeConstructor(options), new Representer(dumper), dumper, options, new Words());
    var found = new ArrayList<JsonNode>();
    yaml.loadAll(text).forEach(document -> found.add(JSON.valueToTree(withTextKeys(document))));
    return found;
  }

  private static Object withTextKeys(Object value) {
    if (value instanceof Map<?, ?> map) {
      var copy = new LinkedHashMap<String, Object>();
      map.forEach((key, item) -> copy.put(String.valueOf(key), withTextKeys(item)));
      return copy;
    }
    return value instanceof List<?> list
        ? list.stream()
            .map(KubernetesYaml::withTextKeys)
            .collect(ArrayList::new, List::add, List::addAll)
        : value;
  }

  /** What is no text although it has no quotation marks. */
  private static final class Words extends Resolver {
    private static final Pattern NUMBER =
        Pattern.compile("[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]+|0|[1-9][0-9_]*)");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
      addImplicitResolver(Tag.INT, NUMBER, "-+0123456789");
      addImplicitResolver(
          Tag.FLOAT,
          Pattern.compile("[-+]?(\\d[\\d_]*\\.[\\d_]*|\\.\\d+|\\d+)([eE][-+]?\\d+)?"),
          "-+0123456789.");
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}

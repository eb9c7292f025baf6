package org.alvhdesk.k8s.environment;

import static org.alvhdesk.k8s.model.Tree.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.model.Mounts;
import org.alvhdesk.k8s.model.Variable;
import org.alvhdesk.k8s.model.Variable.FromField;
import org.alvhdesk.k8s.model.Variable.FromSecret;
import org.alvhdesk.k8s.model.Variable.Text;

/** What a variable may be. */
@FunctionalInterface
public interface Form {
  /** Kinds of volumes that outlive their pod. */
  Set<String> KEPT = Set.of("persistentVolumeClaim");

  /** A type of Java against what its texts look like; the longest durations are in ISO's form. */
  Map<String, Pattern> TYPES =
      Map.ofEntries(
          Map.entry("boolean", Pattern.compile("true|false")),
          Map.entry("int", Pattern.compile("\\d{1,9}")),
          Map.entry("long", Pattern.compile("-?\\d{1,18}")),
          Map.entry("double", Pattern.compile("\\d{1,9}(\\.\\d+)?")),
          Map.entry("Double", Pattern.compile("-?\\d{1,9}(\\.\\d+)?")),
          Map.entry("BigDecimal", Pattern.compile("\\d{1,12}(\\.\\d+)?")),
          Map.entry(
              "Duration", Pattern.compile("\\d+(ms|[smhdSMHD])?|P(?=.)(\\d+D)?(T(\\d+[HMS])+)?")),
          Map.entry("URI", Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?(/\\S*)?")));

  /** The end of a sentence that begins with the variable's name; empty when nothing is wrong. */
  Optional<String> wrong(Variable v, Mounts mounts);

  /** A text that stands in the manifest and of which this holds. */
  static Form text(String says, Predicate<String> is) {
    return (v, mounts) ->
        v.source() instanceof Text text
            ? is.test(text.value())
                ? Optional.empty()
                : Optional.of("is \"" + text.value() + "\", not " + says)
            : Optional.of("is not given as a text: " + says);
  }

  static Form exactly(String value) {
    return text(value, value::equals);
  }

  static Form oneOf(Set<String> values) {
    return text("one of " + values.stream().sorted().toList(), values::contains);
  }

  static Form matching(String pattern, String says) {
    return text(says, Pattern.compile(pattern).asMatchPredicate());
  }

  /** A key of a secret, which must be there. */
  static Form secret(String name, String key) {
    return (v, mounts) ->
        v.source() instanceof FromSecret from
                && from.name().equals(name)
                && from.key().equals(key)
                && !from.optional()
            ? Optional.empty()
            : Optional.of("is not taken from the key " + key + " of the secret " + name);
  }

  static Form field(String path) {
    return (v, mounts) ->
        v.source() instanceof FromField from && from.path().equals(path)
            ? Optional.empty()
            : Optional.of("is not the pod's " + path);
  }

  /** The path of a file which is this key of this secret, mounted. */
  static Form file(String secret, String key) {
    return (v, mounts) ->
        holds(mounts, v.plain(), secret, key)
            ? Optional.empty()
            : Optional.of(
                "is \""
                    + v.plain()
                    + "\", where "
                    + key
                    + " of the secret "
                    + secret
                    + " is not mounted");
  }

  private static boolean holds(Mounts mounts, String path, String secret, String key) {
    return mounts
        .at(path)
        .filter(m -> m.kind().equals("secret") && m.object().equals(secret))
        .filter(m -> !m.volume().path("optional").asBoolean(false))
        .flatMap(m -> m.keyOf(path))
        .filter(key::equals)
        .isPresent();
  }

  /** A folder that can be written to and outlives the pod, with these keys of a secret as files. */
  static Form keptFolder(String secret, List<String> files) {
    return (v, mounts) -> {
      String path = v.plain();
      var mount = mounts.at(path).filter(m -> KEPT.contains(m.kind()) && !m.readOnly());
      if (mount.isEmpty()) {
        return Optional.of("is \"" + path + "\", where nothing is mounted that outlives the pod");
      }
      return files.stream()
          .filter(file -> !holds(mounts, path + "/" + file, secret, file))
          .map(file -> "has no " + file + " of the secret " + secret + " mounted in it")
          .findFirst();
    };
  }

  /** A JDBC address whose server is proved, by a certificate that is mounted. */
  static Form jdbc(String hosts, String database, String authority) {
    Pattern form =
        Pattern.compile("jdbc:postgresql://" + hosts + ":5432/" + database + "\\?([^\\s?]+)");
    Set<String> others = Set.of("connectTimeout", "socketTimeout", "tcpKeepAlive", "loginTimeout");
    return (v, mounts) -> {
      Matcher address = form.matcher(v.plain());
      if (!address.matches()) {
        return Optional.of("is \"" + v.plain() + "\", not the address of " + database);
      }
      var parameters = List.of(address.group(address.groupCount()).split("&"));
      String file =
          parameters.stream()
              .filter(p -> p.startsWith("sslrootcert="))
              .map(p -> p.substring(p.indexOf('=') + 1))
              .reduce((a, b) -> "")
              .orElse("");
      if (parameters.stream().filter("sslmode=verify-full"::equals).count() != 1
          || !holds(mounts, file, authority, "ca.crt")) {
        return Optional.of(
            "needs sslmode=verify-full and as sslrootcert the mounted ca.crt of " + authority);
      }
      return parameters.stream()
          .map(p -> p.replaceFirst("=.*", ""))
          .filter(p -> !Set.of("sslmode", "sslrootcert").contains(p) && !others.contains(p))
          .map(p -> "has the parameter " + p + ", which nobody knows here")
          .findFirst();
    };
  }

  /** What must not be set. */
  static Form never(String why) {
    return (v, mounts) -> Optional.of("must not be set: " + why);
  }

  /** What the code reads as this type; words have {@code |} between them. */
  static Form ofType(String type) {
    String bare = type.replaceAll("Optional<(.*)>", "$1");
    if (bare.contains("|")) {
      return oneOf(Set.of(bare.split("\\|")));
    }
    Pattern pattern = TYPES.get(bare);
    return pattern == null
        ? text("a text", value -> !value.isBlank())
        : text("of type " + bare, value -> pattern.matcher(value).matches());
  }
}

package org.alvhdesk.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alvhdesk.localstack.Checkout;
import org.alvhdesk.localstack.PartName;

/**
 * The routes that stand in a service's sources, so that one that hides from its OpenAPI is found
 * too: {@code @Path} above the type and above the method, and the method's verb.
 */
final class SourceRoutes {
  private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
  private static final Pattern NAMED_PATH = Pattern.compile("@Path\\((\\w+\\.)?(\\w+)\\)");
  private static final Pattern VERB = Pattern.compile("@(GET|POST|PUT|DELETE|PATCH)");
  private static final Pattern TYPE =
      Pattern.compile("(public |final )*(class|interface|record) \\w+.*");
  private static final Pattern METHOD =
      Pattern.compile("(public |protected )?[A-Z]\\w*[^;=]* \\w+\\(.*");

  private SourceRoutes() {}

  /** All of them, as {@code service VERB /path}. */
  static Set<String> of(PartName service) {
    var sources = Checkout.current().root().resolve(service.id()).resolve("src/main/java");
    var routes = new TreeSet<String>();
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var text = Files.readString(file);
        // Clients of other services are interfaces with the same annotations.
        if (text.contains("@Path(") && !text.contains("@RegisterRestClient")) {
          collect(service, file, text, routes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return routes;
  }

  private static void collect(PartName service, Path file, String text, Set<String> routes) {
    String base = null;
    String path = "";
    String verb = null;
    boolean inside = false;
    for (var raw : text.lines().toList()) {
      var line = raw.strip();
      var at = PATH.matcher(line);
      var does = VERB.matcher(line);
      var named = NAMED_PATH.matcher(line);
      if (named.matches() && !inside) {
        base = constant(named.group(2), file, text);
      } else if (at.matches() && !inside) {
        base = at.group(1);
      } else if (at.matches()) {
        path = at.group(1);
      } else if (does.matches()) {
        verb = does.group(1);
      } else if (!inside && TYPE.matcher(line).matches()) {
        inside = true;
      } else if (verb != null && METHOD.matcher(line).matches()) {
        if (base == null) {
          throw new IllegalStateException("no @Path above the type of " + file);
        }
        routes.add(service.id() + " " + verb + " " + join(base, path));
        verb = null;
        path = "";
      }
    }
  }

  private static String constant(String name, Path file, String text) {
    var value = Pattern.compile("String " + name + " = \"([^\"]*)\"").matcher(text);
    if (!value.find()) {
      throw new IllegalStateException(name + " has no text in " + file);
    }
    return value.group(1);
  }

  private static String join(String base, String path) {
    var joined = (base + "/" + path).replaceAll("/+", "/");
    return joined.length() > 1 && joined.endsWith("/")
        ? joined.substring(0, joined.length() - 1)
        : joined;
  }
}

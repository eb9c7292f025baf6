package org.alvhdesk.k8s;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.rule.Rules;
import org.alvhdesk.k8s.rule.Situation;
import org.alvhdesk.k8s.rule.Situation.Profile;
import org.alvhdesk.k8s.rule.Violation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks anybody's manifests: the program behind {@code ./alvh k8s}. */
@Command(
    name = "k8s",
    mixinStandardHelpOptions = true,
    description = {
      "Checks Kubernetes manifests against schemas, policies and the names in the code.",
      "Ends with 1 when a rule is broken, with 2 when something cannot be read."
    })
public final class CheckManifests implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = {
        "A kustomization's folder (rendered with kubectl), a folder of YAML, or a YAML file.",
        "None: the overlay named with --on, or k8s/overlays/prod."
      })
  private List<Path> paths = List.of();

  @Option(
      names = "--on",
      paramLabel = "OVERLAY",
      description = {
        "Put the files over this overlay (dev, staging, prod, or a folder): objects of the same"
            + " kind",
        "and name are replaced, so one broken file can be checked in its surroundings. What names"
            + " no",
        "namespace is in the overlay's, as kubectl apply -k would have it."
      })
  private String on;

  @Option(
      names = "--profile",
      description = "dev, staging or prod; from the overlay's name unless given, else prod.")
  private String profile;

  @Option(names = "--released", description = "Demand that a release has written the digests.")
  private boolean released;

  @Option(names = "--rules", description = "List the rules and end.")
  private boolean list;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new CheckManifests())
            .setExecutionExceptionHandler(
                (e, line, parsed) -> {
                  line.getErr().println(e.getMessage());
                  return 2;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() {
    if (list) {
      Rules.all().forEach(r -> System.out.printf("%-30s %s%n", r.id(), r.says()));
      return 0;
    }
    Path root = Path.of(System.getProperty("alvh.root", "")).toAbsolutePath().normalize();
    Manifests manifests = manifests(root);
    var situation = new Situation(manifests, Code.of(root), profile(), released);
    List<Violation> found = Rules.check(situation);
    found.forEach(System.out::println);
    System.out.printf(
        "%d objects, %d rules of profile %s: %s%n",
        manifests.all().size(),
        Rules.all().size(),
        situation.profile().name().toLowerCase(Locale.ROOT),
        found.isEmpty() ? "all kept" : found.size() + " violations");
    return found.isEmpty() ? 0 : 1;
  }

  private Manifests manifests(Path root) {
    String base = on == null && paths.isEmpty() ? "prod" : on;
    Manifests found = new Manifests(List.of());
    if (base != null) {
      Path named = root.resolve("k8s/overlays").resolve(base);
      found = load(Files.isDirectory(named) ? named : Path.of(base));
    }
    for (Path path : paths) {
      Manifests more = load(path);
      found =
          base == null ? new Manifests(concat(found, more)) : found.with(more.inNamespaceOf(found));
    }
    return found;
  }

  private static List<org.alvhdesk.k8s.model.Manifest> concat(Manifests a, Manifests b) {
    return java.util.stream.Stream.concat(a.all().stream(), b.all().stream()).toList();
  }

  /** A kustomization rendered, or files as they are. */
  static Manifests load(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("there is no " + path);
    }
    return Kubectl.isKustomization(path) ? Kubectl.render(path) : Manifests.read(path);
  }

  private Profile profile() {
    String from = profile;
    if (from == null) {
      String name = on != null ? on : paths.isEmpty() ? "prod" : paths.getFirst().toString();
      from =
          List.of("dev", "staging").stream()
              .filter(p -> name.equals(p) || name.matches(".*/" + p + "/?"))
              .findFirst()
              .orElse("prod");
    }
    try {
      return Profile.valueOf(from.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--profile is dev, staging or prod, not " + from, e);
    }
  }
}

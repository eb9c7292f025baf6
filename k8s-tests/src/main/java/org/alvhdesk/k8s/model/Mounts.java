package org.alvhdesk.k8s.model;

import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a container finds under which path: its mounts, and what the volumes behind them hold. */
public record Mounts(PodTemplate pod, JsonNode container) {

  /**
   * A mount.
   *
   * @param path in the container, without a slash at its end
   * @param kind of the volume: {@code secret}, {@code configMap}, {@code emptyDir}, {@code
   *     persistentVolumeClaim}
   * @param volume the volume's own part of the pod
   */
  public record Mount(
      String name, String path, String subPath, boolean readOnly, String kind, JsonNode volume) {

    /** Whether {@code file} is this mount or lies below it. */
    public boolean holds(String file) {
      return file.equals(path) || file.startsWith(path.equals("/") ? "/" : path + "/");
    }

    /** Name of the secret or ConfigMap behind it, or "". */
    public String object() {
      return text(volume, kind.equals("secret") ? "secretName" : "name");
    }

    /** The key that is the file at this path, if one is. */
    public Optional<String> keyOf(String file) {
      String inside =
          file.equals(path) ? subPath : join(subPath, file.substring(path.length() + 1));
      if (inside.isEmpty()) {
        return Optional.empty();
      }
      if (volume.path("items").isArray()) {
        return items(volume, "items")
            .filter(i -> text(i, "path").equals(inside))
            .map(i -> text(i, "key"))
            .findFirst();
      }
      return inside.contains("/") ? Optional.empty() : Optional.of(inside);
    }

    private static String join(String outer, String inner) {
      return outer.isEmpty() ? inner : outer + "/" + inner;
    }
  }

  /** Every mount, as it is written. */
  public List<Mount> all() {
    return items(container, "volumeMounts").map(this::mount).toList();
  }

  private Mount mount(JsonNode m) {
    String name = text(m, "name");
    String path = text(m, "mountPath");
    JsonNode volume =
        items(pod.spec(), "volumes")
            .filter(v -> text(v, "name").equals(name))
            .findFirst()
            .orElse(m.path("none"));
    String kind =
        volume.properties().stream()
            .map(java.util.Map.Entry::getKey)
            .filter(k -> !k.equals("name"))
            .findFirst()
            .orElse(claims(name) ? "persistentVolumeClaim" : "");
    return new Mount(
        name,
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path,
        text(m, m.has("subPathExpr") ? "subPathExpr" : "subPath"),
        m.path("readOnly").asBoolean(false),
        kind,
        volume.path(kind));
  }

  private boolean claims(String name) {
    return items(pod.owner().spec(), "volumeClaimTemplates")
        .anyMatch(v -> text(v, "metadata", "name").equals(name));
  }

  /** The innermost mount that a path lies in. */
  public Optional<Mount> at(String path) {
    return all().stream()
        .filter(m -> m.holds(path))
        .max(Comparator.comparingInt(m -> m.path().length()));
  }
}

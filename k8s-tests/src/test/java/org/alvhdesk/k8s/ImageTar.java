package org.alvhdesk.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An image as {@code jib:buildTar} writes it.
 *
 * @param tag its name
 * @param config what the runtime reads: user, entry point, ports, time
 * @param layers files of each layer with when they were last changed, the lowest first
 * @param bill text of {@code /deployments/bom.json}, or null
 */
record ImageTar(
    String tag, JsonNode config, Map<String, Map<String, Instant>> layers, String bill) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BILL = "deployments/bom.json";

  /** Reads the whole image. */
  static ImageTar read(Path file) throws IOException {
    var parts = new HashMap<String, byte[]>();
    try (var tar = new TarArchiveInputStream(new FileInputStream(file.toFile()))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        parts.put(entry.getName(), tar.readAllBytes());
      }
    }
    var manifest = JSON.readTree(parts.get("manifest.json")).get(0);
    var layers = new LinkedHashMap<String, Map<String, Instant>>();
    String bill = null;
    for (JsonNode layer : manifest.get("Layers")) {
      var files = new LinkedHashMap<String, Instant>();
      try (var tar = new TarArchiveInputStream(unpacked(parts.get(layer.asText())))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          if (entry.isFile()) {
            files.put(entry.getName(), entry.getLastModifiedTime().toInstant());
          }
          if (entry.getName().equals(BILL)) {
            bill = new String(tar.readAllBytes(), UTF_8);
          }
        }
      }
      layers.put(layer.asText(), files);
    }
    return new ImageTar(
        manifest.get("RepoTags").get(0).asText(),
        JSON.readTree(parts.get(manifest.get("Config").asText())),
        layers,
        bill);
  }

  private static InputStream unpacked(byte[] layer) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(layer));
  }
}

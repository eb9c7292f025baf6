package org.alvhdesk.market.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the providers' files in a directory and two levels below it, by their names. */
final class ProviderFiles {
  private static final int LEVELS = 3;
  private static final Pattern CONTRACT =
      Pattern.compile("cfe_[fghjkmnquvxz]\\d{2}_vx\\.csv|vx_\\d{4}-\\d{2}-\\d{2}\\.csv");
  private static final Pattern POSITIONS = Pattern.compile("vx_m1_m7.*\\.csv");

  private final Path root;
  private final List<Path> files;

  private ProviderFiles(Path root, List<Path> files) {
    this.root = root;
    this.files = files;
  }

  /**
   * The files below {@code root}.
   *
   * @throws MissingMarketData when it is not a directory
   */
  static ProviderFiles in(Path root) {
    if (!Files.isDirectory(root)) {
      throw new MissingMarketData(
          "there is no market data directory " + root.toAbsolutePath().normalize());
    }
    try (Stream<Path> walk = Files.walk(root, LEVELS)) {
      List<Path> found =
          walk.filter(p -> lowerName(p).endsWith(".csv") && Files.isRegularFile(p))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      return new ProviderFiles(root, found);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }

  Path root() {
    return root;
  }

  /**
   * Files with the history of an index: {@code VIX_History.csv} as Cboe names it, or {@code
   * vix_daily*.csv}; Cboe's first, other vendors after.
   */
  List<Path> index(String symbol) {
    String s = symbol.toLowerCase(Locale.ROOT);
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      String name = lowerName(file);
      if (name.equals(s + "_history.csv") || name.matches(s + "_daily.*\\.csv")) {
        found.add(file);
      }
    }
    found.sort(Comparator.comparingInt(f -> rank(lowerName(f))));
    return found;
  }

  /** One file per VX contract: {@code CFE_F08_VX.csv} or {@code VX_2018-02-14.csv}. */
  List<Path> vxContracts() {
    return files.stream().filter(f -> CONTRACT.matcher(lowerName(f)).matches()).toList();
  }

  /** Files with VX prices by position on the curve, M1 to M7. */
  List<Path> vxPositions() {
    return files.stream().filter(f -> POSITIONS.matcher(lowerName(f)).matches()).toList();
  }

  /** The first file whose name holds {@code id} as a word, such as {@code fred_DTB3_daily.csv}. */
  List<Path> series(String id) {
    Pattern word = Pattern.compile("(^|[^a-z0-9])" + id.toLowerCase(Locale.ROOT) + "([^a-z0-9]|$)");
    return files.stream()
        .filter(
            f -> {
              Matcher m = word.matcher(lowerName(f));
              return m.find();
            })
        .toList();
  }

  /** Files whose whole name, in lower case, matches {@code pattern}. */
  List<Path> named(String pattern) {
    return files.stream().filter(f -> lowerName(f).matches(pattern)).toList();
  }

  private static int rank(String name) {
    if (name.endsWith("_history.csv")) {
      return 0;
    }
    return name.contains("cboe") ? 1 : 2;
  }

  private static String lowerName(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}

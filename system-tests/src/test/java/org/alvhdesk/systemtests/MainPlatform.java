package org.alvhdesk.systemtests;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.alvhdesk.localstack.DemoSettings;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole platform on {@code sim:feb2018}, started by the first test that asks for a {@link Desk}
 * and shared by all. Its state is empty at the beginning of a run and stays in {@code
 * target/platform} after it.
 */
final class MainPlatform implements ParameterResolver {
  static final String MARKET = "sim:feb2018";
  static final Path STATE = Path.of("target", "platform", "main").toAbsolutePath();

  private static final double SPEED = 60;
  private static final long SEED = 42;
  private static final Duration FIRST_STEP = Duration.ofSeconds(60);

  private static long seed = SEED;
  private static boolean used;
  private static Desk desk;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Desk.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // Whatever is in the root store is closed at the end of the run.
    var unused =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(MainPlatform.class))
            .computeIfAbsent(
                "closer", k -> (AutoCloseable) MainPlatform::stop, AutoCloseable.class);
    return desk();
  }

  /** The desk of the running platform; starts it, with its data if it ran before. */
  static synchronized Desk desk() {
    if (desk == null) {
      if (!used) {
        deleteTree(STATE);
        used = true;
      }
      long begin = System.nanoTime();
      var stack =
          LocalStack.builder()
              .stateDir(STATE)
              .settings(settings(MARKET, SPEED, seed))
              .parts(PartName.POSTGRESQL, PartName.values())
              .start();
      System.out.printf("platform ready after %.1f s%n", (System.nanoTime() - begin) / 1e9);
      desk = new Desk(stack);
      // Ready means that it serves; the first step comes a moment later.
      desk.awaitStep(1, FIRST_STEP);
    }
    return desk;
  }

  /** Stops the platform; its state stays. */
  static synchronized void stop() {
    if (desk != null) {
      desk.stack().close();
      desk = null;
    }
  }

  /** Starts the platform again with a new run of the market, whose books are new too. */
  static synchronized Desk newRun() {
    stop();
    seed++;
    return desk();
  }

  /** The seed of the run that is under way. */
  static synchronized long seed() {
    return seed;
  }

  static DemoSettings settings(String market, double speed) {
    return settings(market, speed, SEED);
  }

  private static DemoSettings settings(String market, double speed, long seed) {
    return DemoSettings.of(
        market, Double.toString(speed), Long.toString(seed), "LAYERED-002,FOUR42-004", Path.of(""));
  }

  static void deleteTree(Path dir) {
    try {
      if (!Files.exists(dir)) {
        return;
      }
      Files.walkFileTree(
          dir,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e)
                throws IOException {
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot remove " + dir, e);
    }
  }
}

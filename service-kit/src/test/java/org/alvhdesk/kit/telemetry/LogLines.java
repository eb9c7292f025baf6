package org.alvhdesk.kit.telemetry;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** What the console handler writes, as it formats it, where and when it is logged. */
final class LogLines extends ExtHandler {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Formatter formatter;

  private LogLines(Formatter formatter) {
    this.formatter = formatter;
  }

  /** Listens from now on, with the formatter that the application's console was given. */
  static LogLines listen() {
    Handler console =
        Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
            .filter(ConsoleHandler.class::isInstance)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the application logs to no console"));
    LogLines lines = new LogLines(console.getFormatter());
    InitialConfigurator.DELAYED_HANDLER.addHandler(lines);
    return lines;
  }

  void stop() {
    InitialConfigurator.DELAYED_HANDLER.removeHandler(this);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  protected void doPublish(ExtLogRecord record) {
    lines.add(formatter.format(record));
  }
}

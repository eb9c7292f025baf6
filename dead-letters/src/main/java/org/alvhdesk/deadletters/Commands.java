package org.alvhdesk.deadletters;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The four things one can do, below a command that knows which Kafka and where to keep a log. */
public final class Commands {
  private Commands() {}

  /** The command above these. */
  public interface Desk {
    /** Its letters; the caller closes them. */
    DeadLetterBox open();

    /** Keeps a line of what was done, beside showing it. */
    void log(String line);
  }

  /** {@code list}. */
  @Command(
      name = "list",
      description = "Topics with dead letters, and how many nobody has dealt with.")
  public static final class ListBoxes implements Runnable {
    @ParentCommand Desk desk;
    @Spec CommandSpec spec;

    @Option(names = "--all", description = "Also topics without any letter.")
    boolean all;

    @Override
    public void run() {
      try (DeadLetterBox box = desk.open()) {
        List<BoxState> boxes = box.boxes().stream().filter(b -> all || b.all() > 0).toList();
        print(spec, LetterText.boxes(boxes));
      }
    }
  }

  /** {@code show}. */
  @Command(
      name = "show",
      description = "The letters of a topic, one a line; or one letter with its headers and value.")
  public static final class Show implements Runnable {
    @ParentCommand Desk desk;
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "TOPIC[@OFFSET]", description = "As list and show name them.")
    String what;

    @Override
    public void run() {
      try (DeadLetterBox box = desk.open()) {
        if (what.contains("@")) {
          Letter letter = box.letter(LetterId.parse(what));
          print(spec, LetterText.whole(letter, box.isOpen(letter.id())));
        } else {
          LetterId first = LetterId.parse(what + "@0");
          List<Letter> letters = box.letters(first.topic(), first.partition());
          LongPredicate open = box.open(first.topic(), first.partition());
          print(
              spec,
              letters.isEmpty()
                  ? "no letter in " + what + "\n"
                  : LetterText.lines(letters, l -> open.test(l.id().offset())));
        }
      }
    }
  }

  /** What both deeds take. */
  abstract static class Act implements Runnable {
    @ParentCommand Desk desk;
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "TOPIC@OFFSET", description = "The letter, as show names it.")
    String which;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides so.")
    String by;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "And why.")
    String reason;

    @Override
    public void run() {
      LetterId id = LetterId.parse(which);
      Deed deed = new Deed(what(), by, reason, Instant.now());
      try (DeadLetterBox box = desk.open()) {
        Letter letter = box.letter(id);
        String where = act(box, id, deed);
        String line =
            "dead letter "
                + id
                + " (event "
                + letter.eventId().orElse("none")
                + " of "
                + letter.header(LetterHeaders.ORIGIN).orElse("unknown")
                + ") "
                + deed
                + where;
        desk.log(deed.at() + " " + line);
        print(spec, line + "\n");
      }
    }

    abstract Deed.What what();

    /** Does it; returns what else is to be said. */
    abstract String act(DeadLetterBox box, LetterId id, Deed deed);
  }

  /** {@code retry}. */
  @Command(
      name = "retry",
      description =
          "Sends the record again where it came from, unchanged, and marks the letter as dealt"
              + " with. A consumer that has taken its event takes it no second time.")
  public static final class Retry extends Act {
    @Override
    Deed.What what() {
      return Deed.What.RETRIED;
    }

    @Override
    String act(DeadLetterBox box, LetterId id, Deed deed) {
      return "; it is now " + box.retry(id, deed);
    }
  }

  /** {@code discard}. */
  @Command(
      name = "discard",
      description = "Marks the letter as dealt with: its effect stays missing. The record is kept.")
  public static final class Discard extends Act {
    @Override
    Deed.What what() {
      return Deed.What.DISCARDED;
    }

    @Override
    String act(DeadLetterBox box, LetterId id, Deed deed) {
      box.discard(id, deed);
      return "";
    }
  }

  private static void print(CommandSpec spec, String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}

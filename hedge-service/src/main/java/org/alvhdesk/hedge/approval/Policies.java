package org.alvhdesk.hedge.approval;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.Required;
import org.alvhdesk.approval.policy.ApprovalPolicy;
import org.alvhdesk.approval.policy.ChangeFigures;
import org.alvhdesk.approval.policy.Hands;
import org.alvhdesk.approval.policy.PolicyDocument;
import org.alvhdesk.approval.policy.SecondFactors;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.member.MembersAnswer;
import org.alvhdesk.rulefiles.BandLibrary;
import org.alvhdesk.rulefiles.PolicyFile;
import org.alvhdesk.rulefiles.PolicyLibrary;

/**
 * The approval policy in force: the configured one, read at the start, without which nothing
 * starts, until an approved change brings another (package document).
 */
@Startup
@ApplicationScoped
public class Policies {
  /** Changes of the hedge book. */
  public static final String HEDGE = PolicyDocument.HEDGE;

  /** Changes of the condor book. */
  public static final String CONDOR = PolicyDocument.CONDOR;

  /** As people wrote it, and as the rules apply it. */
  private record InForce(PolicyDocument document, ApprovalPolicy policy) {
    static InForce of(PolicyDocument document) {
      return new InForce(document, document.policy());
    }
  }

  private final String configuredText;
  private final PolicyDocument configured;
  private volatile InForce current;

  /**
   * @throws IllegalArgumentException when the configured policy is missing or wrong, with what to
   *     do
   */
  public Policies(HedgeConfig config) {
    configuredText = text(config.policy());
    configured = read(config.policy());
    current = InForce.of(configured);
  }

  static PolicyDocument read(String configured) {
    String text = text(configured);
    PolicyDocument document = PolicyFile.read(Path.of(configured).getFileName().toString(), text);
    List<String> tooNarrow = tooNarrow(document);
    if (!tooNarrow.isEmpty()) {
      throw new IllegalArgumentException(
          "The approval policy \"" + configured + "\" is refused: " + String.join("; ", tooNarrow));
    }
    return document;
  }

  private static String text(String configured) {
    if (PolicyLibrary.SHIPPED.contains(configured)) {
      return PolicyLibrary.text(configured);
    }
    try {
      Path file = Path.of(configured);
      if (!configured.isBlank() && Files.isRegularFile(file)) {
        return Files.readString(file, StandardCharsets.UTF_8);
      }
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "The approval policy \"" + configured + "\" cannot be read: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        "There is no approval policy \""
            + configured
            + "\", and without one nobody could approve anything. Set alvh.hedge.policy to one of "
            + String.join(", ", PolicyLibrary.SHIPPED)
            + " or to the path of a policy file.");
  }

  /** What the service was started with. */
  public PolicyDocument configured() {
    return configured;
  }

  /** The text of {@link #configured}. */
  public String configuredText() {
    return configuredText;
  }

  /** Decides by {@code policy} from now on; empty for the configured one. */
  public void use(Optional<PolicyDocument> policy) {
    current = InForce.of(policy.orElse(configured));
  }

  /** As people wrote it. */
  public PolicyDocument document() {
    return current.document();
  }

  /** Name and version, as they are signed. */
  public String signature() {
    return current.policy().signature();
  }

  /** What a change with these figures needs; empty means that nobody may approve it. */
  public Optional<Required> required(ChangeFigures change) {
    return current.policy().required(change);
  }

  /** Who may draft, edit and submit a change of {@code kind}. */
  public Hands hands(String kind) {
    return current.document().section(kind).hands();
  }

  /** How long approval of a change of {@code kind} may take; empty where only sessions count. */
  public Optional<Duration> timeToLive(String kind) {
    return current.document().section(kind).timeToLive();
  }

  /** Sessions after its own at whose close a request of {@code kind} expires. */
  public int sessionsToLive(String kind) {
    return current.document().section(kind).sessionsToLive();
  }

  /** Whose signatures close the review of what one person releases alone from now on. */
  public QuorumPolicy review() {
    return current.document().review();
  }

  /** What needs a second factor, and who of the desk has yet to set one up for it. */
  public SecondFactors secondFactors(MembersAnswer.Known known) {
    return SecondFactors.of(
        current.document(),
        roles(known),
        known.people().stream()
            .filter(MembersAnswer.Person::hasOtp)
            .map(person -> person.member().username())
            .collect(Collectors.toSet()));
  }

  /** Why nobody could decide under the bands of {@code document}, in words; none when they can. */
  public static List<String> tooNarrow(PolicyDocument document) {
    return BandLibrary.measured().findings(document.bands());
  }

  /** Changes that the desk's people could never approve, in words. */
  public List<String> deadlocks(MembersAnswer.Known known) {
    return deadlocks(current.document(), known);
  }

  /** The same of a policy that is not in force. */
  public static List<String> deadlocks(PolicyDocument document, MembersAnswer.Known known) {
    return document.deadlocks(roles(known));
  }

  private static Map<String, Set<String>> roles(MembersAnswer.Known known) {
    Map<String, Set<String>> roles = new TreeMap<>();
    known.members().forEach(member -> roles.put(member.username(), member.roles()));
    return roles;
  }
}

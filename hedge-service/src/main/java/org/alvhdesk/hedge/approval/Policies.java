package org.alvhdesk.hedge.approval;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.approval.Deciding;
import org.alvhdesk.approval.Required;
import org.alvhdesk.approval.policy.ApprovalPolicy;
import org.alvhdesk.approval.policy.ChangeFigures;
import org.alvhdesk.approval.policy.PolicyDocument;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.member.MembersAnswer;
import org.alvhdesk.rulefiles.PolicyFile;
import org.alvhdesk.rulefiles.PolicyLibrary;

/** The approval policy that runs. Read at the start: without one nothing starts. */
@Startup
@ApplicationScoped
public class Policies {
  /** Changes of the hedge book. */
  public static final String HEDGE = PolicyDocument.HEDGE;

  /** Changes of the condor book. */
  public static final String CONDOR = PolicyDocument.CONDOR;

  private final PolicyDocument document;
  private final ApprovalPolicy policy;

  /**
   * @throws IllegalArgumentException when the configured policy is missing or wrong, with what to
   *     do
   */
  public Policies(HedgeConfig config) {
    document = read(config.policy());
    policy = document.policy();
  }

  static PolicyDocument read(String configured) {
    if (PolicyLibrary.SHIPPED.contains(configured)) {
      return PolicyLibrary.shipped(configured);
    }
    try {
      Path file = Path.of(configured);
      if (!configured.isBlank() && Files.isRegularFile(file)) {
        return PolicyFile.read(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
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

  /** As people wrote it. */
  public PolicyDocument document() {
    return document;
  }

  /** Name and version, as they are signed. */
  public String signature() {
    return policy.signature();
  }

  /** What a change with these figures needs; empty means that nobody may approve it. */
  public Optional<Required> required(ChangeFigures change) {
    return policy.required(change);
  }

  /** Sessions after its own at whose close a request of {@code kind} expires. */
  public int sessionsToLive(String kind) {
    return document.section(kind).sessionsToLive();
  }

  /** Changes that the desk's people could never approve, in words. */
  public List<String> deadlocks(MembersAnswer.Known known) {
    Map<String, Set<String>> roles = new TreeMap<>();
    known.members().forEach(member -> roles.put(member.username(), member.roles()));
    return document.deadlocks(roles, Deciding.SUBMITTER_ROLES);
  }
}

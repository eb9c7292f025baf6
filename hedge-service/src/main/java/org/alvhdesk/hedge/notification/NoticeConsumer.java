package org.alvhdesk.hedge.notification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alvhdesk.approval.Standing;
import org.alvhdesk.approval.notice.Happening;
import org.alvhdesk.approval.notice.Notice;
import org.alvhdesk.approval.notice.Notices;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.delegation.Electorate;
import org.alvhdesk.hedge.delegation.Electorates;
import org.alvhdesk.hedge.member.MembersAnswer;
import org.alvhdesk.hedge.member.MembersAnswer.Known;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.hedge.proposal.Quorums;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.kit.consume.Delivery;
import org.alvhdesk.kit.consume.InvalidEvent;
import org.alvhdesk.kit.inbox.Inbox;
import org.alvhdesk.kit.tx.Transactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Turns every fact of the approval topic into what people are told about it, once. */
@ApplicationScoped
class NoticeConsumer {
  /** Who is called when time runs out or one person acted alone. */
  private static final Set<String> MANAGING = Set.of("pm", "risk");

  private final Consuming consuming;
  private final Transactions transactions;
  private final Inbox inbox;
  private final HedgeConfig config;
  private final Proposals proposals;
  private final Approvals approvals;
  private final Electorates electorates;
  private final Quorums quorums;
  private final Deliveries deliveries;
  private final Clock clock;

  NoticeConsumer(
      Consuming consuming,
      Transactions transactions,
      Inbox inbox,
      HedgeConfig config,
      Proposals proposals,
      Approvals approvals,
      Electorates electorates,
      Quorums quorums,
      Deliveries deliveries,
      Clock clock) {
    this.consuming = consuming;
    this.transactions = transactions;
    this.inbox = inbox;
    this.config = config;
    this.proposals = proposals;
    this.approvals = approvals;
    this.electorates = electorates;
    this.quorums = quorums;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Incoming("approval-decision-in")
  Uni<Void> onDecision(ConsumerRecord<byte[], byte[]> record) {
    return consuming.each(
        record,
        Consuming.json(ApprovalDecisionV1.class),
        delivery ->
            delivery.payload().bookId().equals(config.bookId())
                ? electorates
                    .members()
                    .chain(desk -> transactions.inNewContext(() -> once(delivery, desk)))
                : Uni.createFrom().voidItem());
  }

  private Uni<Void> once(Delivery<ApprovalDecisionV1> delivery, MembersAnswer desk) {
    return inbox
        .firstTime(consuming.service(), delivery.eventId())
        .chain(first -> first ? tell(delivery.payload(), desk) : Uni.createFrom().<Void>nullItem());
  }

  private Uni<Void> tell(ApprovalDecisionV1 decision, MembersAnswer desk) {
    UUID id = id(decision);
    return proposals
        .read(id)
        .onItem()
        .ifNull()
        .failWith(() -> new InvalidEvent("no proposal " + id + " was ever made here"))
        .chain(
            proposal ->
                approvals
                    .of(id)
                    .chain(
                        signed ->
                            electorates
                                .of(desk)
                                .chain(
                                    electorate ->
                                        store(
                                            proposal,
                                            Notices.of(
                                                happening(
                                                    decision, proposal, signed, electorate))))));
  }

  private Happening happening(
      ApprovalDecisionV1 decision, Proposal proposal, List<ApprovalRow> signed, Electorate desk) {
    return new Happening(
        decision.decision(),
        proposal.headline(),
        decision.actor(),
        decision.reason(),
        proposal.request().submittedBy(),
        signed.stream()
            .map(ApprovalRow::approval)
            .filter(a -> a.revision() == decision.revision())
            .map(a -> a.approver())
            .collect(Collectors.toSet()),
        desk.members() instanceof Known
            ? Optional.of(wanted(proposal, signed, desk))
            : Optional.empty(),
        managers(desk.members()));
  }

  private Set<String> wanted(Proposal proposal, List<ApprovalRow> signed, Electorate desk) {
    var matter = quorums.matter(proposal, signed);
    Set<String> names = new TreeSet<>();
    desk.voters(proposal.request(), matter.now())
        .forEach(
            voter -> {
              if (Standing.of(matter, voter).kind() == Standing.Kind.CAN_APPROVE) {
                names.add(voter.actor().name());
              }
            });
    return names;
  }

  private static Set<String> managers(MembersAnswer desk) {
    return desk instanceof Known known
        ? known.members().stream()
            .filter(member -> member.roles().stream().anyMatch(MANAGING::contains))
            .map(member -> member.username())
            .collect(Collectors.toSet())
        : MANAGING.stream().map(role -> Notice.ROLE + role).collect(Collectors.toSet());
  }

  private Uni<Void> store(Proposal proposal, List<Notice> notices) {
    List<Object> rows = new ArrayList<>();
    for (Notice notice : notices) {
      NotificationRow row =
          NotificationRow.of(
              proposal.bookKey().bookId(), proposal.id().toString(), notice, clock.instant());
      rows.add(row);
      for (String channel : deliveries.channelsTo(notice.recipient())) {
        rows.add(DeliveryRow.of(row, channel, clock.instant()));
      }
    }
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : Panache.getSession()
            .chain(session -> session.persistAll(rows.toArray()).chain(session::flush));
  }

  private static UUID id(ApprovalDecisionV1 decision) {
    try {
      return UUID.fromString(decision.proposalId());
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent("not a proposal id: " + decision.proposalId());
    }
  }
}

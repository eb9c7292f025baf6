package org.alvhdesk.hedge.inputs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alvhdesk.approval.ContentHash;
import org.hibernate.annotations.Immutable;

/** What one revision was computed from; the service's role can only insert and read. */
@Entity
@Immutable
@Table(name = "proposal_inputs")
public class InputsRow {
  /** Form of the inputs of a hedge draft. */
  public static final String HEDGE = "alvh.hedge-inputs/1";

  /** Form of the inputs of a condor draft: what condor-service sent, and the book it met. */
  public static final String CONDOR = "alvh.condor-inputs/1";

  /** Form of the inputs of a revision that a person made: the one before, and what was wanted. */
  public static final String REVISION = "alvh.revision-inputs/1";

  /** Which revision of which request. */
  @Embeddable
  public record Key(
      @Column(name = "proposal_id") UUID proposalId, @Column(name = "revision") int revision) {}

  @EmbeddedId Key key;

  @Column(name = "form")
  String form;

  @Column(name = "engine_version")
  String engineVersion;

  @Column(name = "policy_id")
  String policyId;

  @Column(name = "packed")
  byte[] packed;

  @Column(name = "inputs_hash")
  String inputsHash;

  @Column(name = "recorded_at")
  Instant recordedAt;

  protected InputsRow() {}

  /**
   * A row for {@code inputs}.
   *
   * @param form {@link #HEDGE}, {@link #CONDOR} or {@link #REVISION}
   * @param engineVersion that computed the content
   * @param policyId that the content names
   */
  public static InputsRow of(
      Key key, String form, String engineVersion, String policyId, byte[] inputs, Instant now) {
    InputsRow row = new InputsRow();
    row.key = key;
    row.form = form;
    row.engineVersion = engineVersion;
    row.policyId = policyId;
    row.packed = Packed.pack(inputs);
    row.inputsHash = ContentHash.of(inputs);
    row.recordedAt = now;
    return row;
  }

  /** What the bytes are. */
  public String form() {
    return form;
  }

  /** Engine that computed the content. */
  public String engineVersion() {
    return engineVersion;
  }

  /** Policy that the content names. */
  public String policyId() {
    return policyId;
  }

  /**
   * The inputs.
   *
   * @throws IllegalArgumentException when the row is not as it was written
   */
  public byte[] inputs() {
    byte[] inputs = Packed.unpack(packed);
    if (!ContentHash.of(inputs).equals(inputsHash)) {
      throw new IllegalArgumentException("the stored inputs do not have the hash of their row");
    }
    return inputs;
  }
}

package org.alvhdesk.hedge.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.contracts.rest.ProposalView.Leg;
import org.alvhdesk.contracts.rest.RevisionCommand.Edit;

/**
 * The legs that a revision wants, before they are priced.
 *
 * @param wants in the order of the legs they come from
 */
record Edited(List<Want> wants) {
  /**
   * One leg.
   *
   * @param quantity contracts, positive
   * @param limitPoints as the person wants it; empty has it priced as the rules do
   */
  record Want(Leg leg, int quantity, Optional<BigDecimal> limitPoints) {}

  /** An edit that cannot be carried out; the message says what can. */
  static final class ImpossibleEdit extends Exception {
    private static final long serialVersionUID = 1L;

    ImpossibleEdit(String message) {
      super(message);
    }
  }

  Edited {
    wants = List.copyOf(wants);
  }

  /**
   * {@code legs} after {@code edits}. Quantities only fall: what the rules did not propose is not
   * added to it.
   */
  static Edited of(List<Leg> legs, List<Edit> edits) throws ImpossibleEdit {
    Integer[] quantities = new Integer[legs.size()];
    BigDecimal[] limits = new BigDecimal[legs.size()];
    Set<Integer> seen = new HashSet<>();
    for (Edit edit : edits) {
      int at = place(edit, legs.size());
      if (!seen.add(at)) {
        throw new ImpossibleEdit("leg " + at + " is edited twice; send one edit for each leg.");
      }
      quantities[at] = quantity(edit, legs.get(at));
      limits[at] = limit(edit);
    }
    List<Want> wants = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      int quantity = quantities[i] == null ? legs.get(i).quantity() : quantities[i];
      if (quantity > 0) {
        wants.add(new Want(legs.get(i), quantity, Optional.ofNullable(limits[i])));
      }
    }
    if (wants.isEmpty()) {
      throw new ImpossibleEdit(
          "nothing would be left of it. Withdraw or reject the proposal instead.");
    }
    return new Edited(wants);
  }

  private static int place(Edit edit, int legs) throws ImpossibleEdit {
    if (edit == null || edit.leg() == null || edit.leg() < 0 || edit.leg() >= legs) {
      throw new ImpossibleEdit(
          "leg must be a place from 0 to "
              + (legs - 1)
              + ", not "
              + (edit == null ? null : edit.leg())
              + ".");
    }
    if (edit.quantity() == null && edit.limitPoints() == null) {
      throw new ImpossibleEdit(
          "the edit of leg " + edit.leg() + " changes nothing; give quantity or limitPoints.");
    }
    return edit.leg();
  }

  private static Integer quantity(Edit edit, Leg leg) throws ImpossibleEdit {
    if (edit.quantity() != null && (edit.quantity() < 0 || edit.quantity() > leg.quantity())) {
      throw new ImpossibleEdit(
          "quantity of leg "
              + edit.leg()
              + " must be from 0 to "
              + leg.quantity()
              + ", not "
              + edit.quantity()
              + ": more than the rules proposed comes with a proposal of theirs.");
    }
    return edit.quantity();
  }

  private static BigDecimal limit(Edit edit) throws ImpossibleEdit {
    if (edit.limitPoints() != null && edit.limitPoints().signum() <= 0) {
      throw new ImpossibleEdit(
          "limitPoints of leg " + edit.leg() + " must be above 0, not " + edit.limitPoints() + ".");
    }
    return edit.limitPoints();
  }
}

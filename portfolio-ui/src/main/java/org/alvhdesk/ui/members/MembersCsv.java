package org.alvhdesk.ui.members;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.rest.MembersView;
import org.alvhdesk.ui.csv.Csv;

/** People and roles as CSV, one line a person. */
final class MembersCsv {
  private MembersCsv() {}

  static String of(MembersView view) {
    List<Object> header = new ArrayList<>(List.of("username", "name", "subject"));
    MembersPageView.ROLES.forEach(role -> header.add("role_" + role));
    header.addAll(List.of("second_factor", "as_of_utc"));
    Csv out = new Csv(header.toArray());
    for (MembersView.Row row : view.items()) {
      List<Object> cells = new ArrayList<>(List.of(row.username(), row.name(), row.subject()));
      MembersPageView.ROLES.forEach(role -> cells.add(row.roles().contains(role)));
      cells.addAll(List.of(row.hasOtp(), view.asOf()));
      out.line(cells.toArray());
    }
    return out.text();
  }
}

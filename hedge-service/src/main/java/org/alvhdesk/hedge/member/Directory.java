package org.alvhdesk.hedge.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.approval.Member;
import org.alvhdesk.hedge.member.MembersAnswer.Person;
import org.alvhdesk.kit.security.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Reads the people of the realm through Keycloak's admin API, as a client that may look at people
 * and nothing else. One call per account: the realm is the desk's own.
 */
@ApplicationScoped
class Directory {
  private static final int PAGE = 100;

  /** A realm with more is not a desk's own; reading it would take minutes. */
  private static final int MOST_ACCOUNTS = 300;

  private final Keycloak keycloak;
  private final String realm;

  Directory(
      Keycloak keycloak,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
    this.keycloak = keycloak;
    this.realm = realm;
  }

  /**
   * Everybody enabled who holds a role of the desk, in the order of the user names. Blocks.
   *
   * @throws RuntimeException if Keycloak does not answer as it should
   */
  @ActivateRequestContext
  List<Person> read() {
    UsersResource users = keycloak.realm(realm).users();
    return accounts(users).stream()
        .filter(account -> Boolean.TRUE.equals(account.isEnabled()))
        .flatMap(account -> person(users, account).stream())
        .sorted(Comparator.comparing(person -> person.member().username()))
        .toList();
  }

  /**
   * The person with this user name, if enabled and with a role of the desk. Blocks.
   *
   * @throws RuntimeException if Keycloak does not answer as it should
   */
  @ActivateRequestContext
  Optional<Person> person(String username) {
    UsersResource users = keycloak.realm(realm).users();
    return users.searchByUsername(username, true).stream()
        .filter(account -> Boolean.TRUE.equals(account.isEnabled()))
        .filter(account -> account.getUsername().equals(username))
        .findFirst()
        .flatMap(account -> person(users, account));
  }

  private static List<UserRepresentation> accounts(UsersResource users) {
    List<UserRepresentation> all = new ArrayList<>();
    List<UserRepresentation> page;
    do {
      page = users.list(all.size(), PAGE);
      all.addAll(page);
      if (all.size() > MOST_ACCOUNTS) {
        throw new IllegalStateException(
            "the realm has more than " + MOST_ACCOUNTS + " accounts: give the desk its own");
      }
    } while (page.size() == PAGE);
    return all;
  }

  private static Optional<Person> person(UsersResource users, UserRepresentation account) {
    Set<String> roles = roles(users, account.getId());
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    String name =
        Stream.of(account.getFirstName(), account.getLastName())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return Optional.of(
        new Person(
            new Member(account.getId(), account.getUsername(), name, roles),
            Boolean.TRUE.equals(account.isTotp())));
  }

  /** Effective roles: held directly, through a group, or through another role. */
  private static Set<String> roles(UsersResource users, String id) {
    try {
      return users.get(id).roles().realmLevel().listEffective().stream()
          .map(RoleRepresentation::getName)
          .filter(Roles.OF_THE_DESK::contains)
          .collect(Collectors.toSet());
    } catch (NotFoundException e) {
      return Set.of(); // removed since the list was read
    }
  }
}

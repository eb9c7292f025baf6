package org.alvhdesk.kit;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** State of the test application. */
@Entity
public class Thing extends PanacheEntityBase {
  @Id public long id;
  public String name;
}

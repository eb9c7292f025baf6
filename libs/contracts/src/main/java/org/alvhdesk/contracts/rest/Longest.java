package org.alvhdesk.contracts.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many characters a text of a command may have, where it is another number than the {@value
 * #TEXT} of every other.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.FIELD})
public @interface Longest {
  /** Characters of a text of which nothing else is said: a reason, a name, a hash. */
  int TEXT = 1000;

  /** UTF-16 units, above 0. */
  int value();
}

/** A rule set as a document: every parameter with allowed values, citation and honesty flag. */
package org.alvhdesk.strategy.rules.document;

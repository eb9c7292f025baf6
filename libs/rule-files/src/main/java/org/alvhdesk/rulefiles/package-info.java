/** Rule sets as JSON files: reading, refusing with a path and a line, and those that ship. */
package org.alvhdesk.rulefiles;

/** What both deciding services do with a decision: name it, date it, put it into words. */
package org.alvhdesk.kit.decision;

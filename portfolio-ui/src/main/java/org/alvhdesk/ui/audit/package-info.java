/** The audit for people: what happened, and whether it is still what was written. */
package org.alvhdesk.ui.audit;

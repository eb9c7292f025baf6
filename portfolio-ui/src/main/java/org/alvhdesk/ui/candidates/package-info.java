/** The best condor of an expiry and its runners-up, whatever the ladder's turn is. */
package org.alvhdesk.ui.candidates;

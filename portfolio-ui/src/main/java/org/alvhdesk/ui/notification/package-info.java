/** What the person was told: a count in the frame of every page, and the list. */
package org.alvhdesk.ui.notification;

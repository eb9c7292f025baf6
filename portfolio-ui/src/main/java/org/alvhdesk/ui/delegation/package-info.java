/** Roles lent for a time. */
package org.alvhdesk.ui.delegation;

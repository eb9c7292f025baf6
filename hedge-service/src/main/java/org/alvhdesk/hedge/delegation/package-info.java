/** Roles that are lent for a time, and who can decide with them. */
package org.alvhdesk.hedge.delegation;

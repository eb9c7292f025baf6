/**
 * The pages of ALVH Desk. Nothing is decided or stored here: each page asks the owning services
 * with the user's own token and renders what they answer; events only say that something has
 * changed.
 */
package org.alvhdesk.ui;

/**
 * What comes in over HTTP, before a resource sees it: how large a body, how long and of which
 * characters a text, and no field that nobody reads.
 */
package org.alvhdesk.kit.intake;

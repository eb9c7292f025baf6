/** The next revision of a request: edited by a person, or priced anew. */
package org.alvhdesk.hedge.revision;

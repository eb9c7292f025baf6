/** Results as JSON. */
package org.alvhdesk.cli.json;

/** What one person released alone, and who has looked at it since. */
package org.alvhdesk.ui.emergency;

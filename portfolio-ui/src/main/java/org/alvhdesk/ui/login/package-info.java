/** How the person is logged in, and how to log in more strongly. */
package org.alvhdesk.ui.login;

/** Who decides here: the people of the desk. */
package org.alvhdesk.ui.members;

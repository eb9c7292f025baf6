/** What the desk decides by: rule sets and limits in force, and proposals to change them. */
package org.alvhdesk.ui.documents;

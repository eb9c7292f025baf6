/** Who must agree to what: the approval policy in words. */
package org.alvhdesk.ui.policy;

/**
 * Who must agree to what: a versioned policy that asks for more the more a change can cost, and
 * refuses to be loaded when it could never be met.
 */
package org.alvhdesk.approval.policy;

/**
 * What each workload's environment must hold, derived from the code and from the objects around it.
 */
package org.alvhdesk.k8s.environment;

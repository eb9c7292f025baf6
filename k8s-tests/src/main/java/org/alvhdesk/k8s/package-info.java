/**
 * Checks Kubernetes manifests without a cluster: schemas, policies, and every name against the
 * code. Rules are general checkers over parsed objects ({@link org.alvhdesk.k8s.rule.Rule}); {@link
 * org.alvhdesk.k8s.CheckManifests} runs them over anybody's files.
 */
package org.alvhdesk.k8s;

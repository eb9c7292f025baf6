/**
 * What the objects look like here: closed lists of fields with the values that the desk can live
 * with. A schema says what an API server takes; a shape says what somebody here has thought about.
 */
package org.alvhdesk.k8s.shape;

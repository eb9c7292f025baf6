/**
 * The wire: event and REST payloads as records, their JSON, and the binary slice. Depends on no
 * other lib; services map these records at their edge and never hand them to the rules.
 */
package org.alvhdesk.contracts;

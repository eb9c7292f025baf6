/** Who belongs to the desk and with which roles, as Keycloak says. */
package org.alvhdesk.hedge.member;

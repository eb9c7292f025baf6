/** What change requests were computed from, as it is kept: packed, and never changed. */
package org.alvhdesk.hedge.inputs;

/** What a change does to the risk of the joint book: part of what is signed. */
package org.alvhdesk.hedge.risk;

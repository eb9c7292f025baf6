/**
 * The rules: condor layers, hedge layers, the joint book under scenarios, and when to propose. Pure
 * functions over market slices that return reasons; no clock, no randomness, no ids, no I/O.
 */
package org.alvhdesk.strategy;

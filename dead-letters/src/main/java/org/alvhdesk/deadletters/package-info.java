/**
 * Dead letters: records that a service could never understand and put aside in {@code
 * <topic>.<service>.dlq}, and what people decide about them. {@code Letter}, {@code LetterId},
 * {@code DealtWith} and {@code LetterText} are pure; {@code DeadLetterBox} is their Kafka.
 */
package org.alvhdesk.deadletters;

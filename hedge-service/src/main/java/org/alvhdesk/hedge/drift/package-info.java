/** Whether what was shown to the approvers still holds; judged by libs/approval. */
package org.alvhdesk.hedge.drift;

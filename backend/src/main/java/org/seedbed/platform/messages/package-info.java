/** Messages to customers: taken from the documents that give the occasion, each once, and sent by mail where a server is set. */
@NullMarked
package org.seedbed.platform.messages;

import org.jspecify.annotations.NullMarked;

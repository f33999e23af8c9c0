/** Every route, asked by everybody, about objects of their own, of others, and of nobody. */
@org.jspecify.annotations.NullMarked
package org.seedbed.platform.matrix;

/** Read AsyncAPI contracts, 2.x and 3.x, as interfaces. */
@NullMarked
package dev.interlock.rules.asyncapi;

import org.jspecify.annotations.NullMarked;

/** Read OpenAPI contracts, 2.0 to 3.2, as interfaces. */
@NullMarked
package dev.interlock.rules.openapi;

import org.jspecify.annotations.NullMarked;

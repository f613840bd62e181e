/** Functions behind the rules on OpenAPI documents in the Spectral language. */
@NullMarked
package dev.interlock.rules.spectral.oas;

import org.jspecify.annotations.NullMarked;

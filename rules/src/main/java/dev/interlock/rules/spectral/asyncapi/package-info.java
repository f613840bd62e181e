/** Functions behind the rules on AsyncAPI documents in the Spectral language. */
@NullMarked
package dev.interlock.rules.spectral.asyncapi;

import org.jspecify.annotations.NullMarked;

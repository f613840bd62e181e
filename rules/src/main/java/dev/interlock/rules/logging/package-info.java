/** Read how a project configures its logging, whatever the backend. */
@NullMarked
package dev.interlock.rules.logging;

import org.jspecify.annotations.NullMarked;

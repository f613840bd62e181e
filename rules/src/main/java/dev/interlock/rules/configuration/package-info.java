/** Read the configuration files of applications. */
@NullMarked
package dev.interlock.rules.configuration;

import org.jspecify.annotations.NullMarked;

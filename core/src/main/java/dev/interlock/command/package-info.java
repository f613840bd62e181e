/** Run what a user asks for by name and options: the same for a build tool and for a command line. */
@NullMarked
package dev.interlock.command;

import org.jspecify.annotations.NullMarked;

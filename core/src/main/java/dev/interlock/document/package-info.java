/** Hold parsed files as located trees: every node knows the file, line and column that it stands at. */
@NullMarked
package dev.interlock.document;

import org.jspecify.annotations.NullMarked;

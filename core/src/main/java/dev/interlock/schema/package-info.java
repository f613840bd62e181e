/** Validate nodes by JSON Schema: foreign schemas of every draft, and our own files. */
@NullMarked
package dev.interlock.schema;

import org.jspecify.annotations.NullMarked;

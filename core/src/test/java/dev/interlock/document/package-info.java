/** Test documents, their readers and their references. */
@NullMarked
package dev.interlock.document;

import org.jspecify.annotations.NullMarked;

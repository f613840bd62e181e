/** Test the path language; compose test documents. */
@NullMarked
package dev.interlock.path;

import org.jspecify.annotations.NullMarked;

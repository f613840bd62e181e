/** Hold the path language of given and field: parsing it, and selecting nodes with it. */
@NullMarked
package dev.interlock.path;

import org.jspecify.annotations.NullMarked;

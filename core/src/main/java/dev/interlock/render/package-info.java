/** Write reports for consoles, builds and dashboards. */
@NullMarked
package dev.interlock.render;

import org.jspecify.annotations.NullMarked;

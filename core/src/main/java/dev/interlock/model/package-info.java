/** Hold what the project offers and uses as interfaces: one model over every style and platform. */
@NullMarked
package dev.interlock.model;

import org.jspecify.annotations.NullMarked;

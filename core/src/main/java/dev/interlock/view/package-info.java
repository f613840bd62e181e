/** Show each reader the part of a report that concerns them: findings selected, counted and grouped. */
@NullMarked
package dev.interlock.view;

import org.jspecify.annotations.NullMarked;

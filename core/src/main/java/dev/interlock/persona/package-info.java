/** Hold the roles around integration: what each answers for, what it needs, and who fills it. */
@NullMarked
package dev.interlock.persona;

import org.jspecify.annotations.NullMarked;

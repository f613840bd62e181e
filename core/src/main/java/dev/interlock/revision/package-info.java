/** Read what a project was at an earlier revision, from the git repository that holds it. */
@NullMarked
package dev.interlock.revision;

import org.jspecify.annotations.NullMarked;

/** Help the authors of rule packs: try the examples of guardrails, and tell what a guardrail still lacks. */
@NullMarked
package dev.interlock.authoring;

import org.jspecify.annotations.NullMarked;

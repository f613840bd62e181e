/** The goals: Maven parameters in, check request out, findings as build results. */
@NullMarked
package dev.interlock.maven;

import org.jspecify.annotations.NullMarked;

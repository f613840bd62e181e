package dev.interlock.rule;

import dev.interlock.document.Node;
import dev.interlock.source.Location;
import org.apiguardian.api.API;

/**
 * Hold one {@code then} of a rule: a function on a field of what {@code given} selects.
 *
 * @param field the part of the selected node that the function judges
 * @param function the name of the function
 * @param options its options, absent where there are none
 * @param location where the pack says so
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Clause(Field field, String function, Node options, Location location) {}

package dev.interlock.persona;

import org.apiguardian.api.API;

/**
 * Hold a group of personas that look at integration from one side.
 *
 * @param id its id, such as {@code design-delivery}
 * @param title what people call it
 * @param focus what it looks at, one clause
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PersonaGroup(String id, String title, String focus) {}

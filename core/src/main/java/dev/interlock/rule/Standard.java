package dev.interlock.rule;

import org.apiguardian.api.API;

/**
 * Name a published rule that a guardrail rests on.
 *
 * @param id the number or name in the publication
 * @param title the publication
 * @param url where to read it, empty where there is none
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Standard(String id, String title, String url) {}

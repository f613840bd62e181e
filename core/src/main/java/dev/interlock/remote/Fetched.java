package dev.interlock.remote;

import java.util.Optional;

/**
 * Hold what came of asking for a file.
 *
 * @param bytes the file, empty where there is none
 * @param trouble why there is none, as a clause
 * @param nextStep what to do about it
 */
record Fetched(Optional<byte[]> bytes, String trouble, String nextStep) {

    static Fetched of(byte[] bytes) {
        return new Fetched(Optional.of(bytes), "", "");
    }

    static Fetched failed(String trouble, String nextStep) {
        return new Fetched(Optional.empty(), trouble, nextStep);
    }
}

package dev.interlock.path;

import java.time.Duration;

/** Show a text to a matcher until a time is over, then stop the matcher with an exception. */
final class BoundedText implements CharSequence {

    private static final int READS_BETWEEN_CHECKS = 1023;

    private final CharSequence text;
    private final long deadline;
    private final Duration limit;
    private int reads;

    private BoundedText(CharSequence text, long deadline, Duration limit) {
        this.text = text;
        this.deadline = deadline;
        this.limit = limit;
    }

    static BoundedText of(CharSequence text, Duration limit) {
        return new BoundedText(text, System.nanoTime() + limit.toNanos(), limit);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        reads++;
        if ((reads & READS_BETWEEN_CHECKS) == 0 && System.nanoTime() - deadline > 0) {
            throw new MatchLimitException("matching took longer than " + limit.toMillis() + " ms");
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), deadline, limit);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

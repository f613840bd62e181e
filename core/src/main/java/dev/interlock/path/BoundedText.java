package dev.interlock.path;

import java.time.Duration;

/** Show a text to a matcher within a bound of time or of characters read, then stop the matcher with an exception. */
final class BoundedText implements CharSequence {

    private static final int READS_BETWEEN_LOOKS = 1024;

    private final CharSequence text;
    private final Bound bound;

    private BoundedText(CharSequence text, Bound bound) {
        this.text = text;
        this.bound = bound;
    }

    static BoundedText of(CharSequence text, Duration limit) {
        return new BoundedText(text, new Bound(READS_BETWEEN_LOOKS, System.nanoTime() + limit.toNanos(), limit));
    }

    static BoundedText ofReads(CharSequence text, int reads) {
        return new BoundedText(text, new Bound(reads, 0, Duration.ZERO));
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        bound.countRead();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), bound);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** What is left, shared by all parts of a text. */
    private static final class Bound {

        private final long deadline;
        private final Duration limit;
        private int readsLeft;

        Bound(int reads, long deadline, Duration limit) {
            this.readsLeft = reads;
            this.deadline = deadline;
            this.limit = limit;
        }

        void countRead() {
            if (--readsLeft < 0) {
                look();
            }
        }

        private void look() {
            if (limit.isZero()) {
                throw new MatchLimitException("matching took too many steps");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new MatchLimitException("matching took longer than " + limit.toMillis() + " ms");
            }
            readsLeft = READS_BETWEEN_LOOKS;
        }
    }
}

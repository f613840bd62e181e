package dev.interlock.path;

/** Report that a filter asks something of a value that it cannot be asked, such as a member of null. */
final class FilterFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FilterFault(String message) {
        super(message, null, false, false);
    }

    String message() {
        return String.valueOf(getMessage());
    }
}

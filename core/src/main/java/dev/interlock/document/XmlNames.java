package dev.interlock.document;

/** Tell which characters beyond ASCII names consist of (XML 1.0, fifth edition, section 2.3). */
final class XmlNames {

    private XmlNames() {}

    /** Tell whether a code point above U+007F may begin a name. */
    static boolean isStart(int c) {
        if (c < 0x2000) {
            return c >= 0xC0 && c != 0xD7 && c != 0xF7 && (c < 0x300 || c >= 0x370) && c != 0x37E;
        }
        if (c < 0x3001) {
            return c == 0x200C || c == 0x200D || (c >= 0x2070 && c <= 0x218F) || (c >= 0x2C00 && c <= 0x2FEF);
        }
        return c <= 0xD7FF
                || (c >= 0xF900 && c <= 0xFDCF)
                || (c >= 0xFDF0 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0xEFFFF);
    }

    /** Tell whether a code point above U+007F may stand in a name. */
    static boolean isPart(int c) {
        return isStart(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
    }
}

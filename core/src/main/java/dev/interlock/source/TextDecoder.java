package dev.interlock.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Decode the bytes of a file into text.
 *
 * <p>A byte order mark decides between UTF-8, UTF-16 and UTF-32; without one, zero bytes at the start do (YAML 1.2
 * section 5.2), or the XML declaration; else it is the given charset. Malformed bytes give one problem that names their
 * line, and the text with the replacement character in their place.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TextDecoder {

    private static final Pattern XML_ENCODING =
            Pattern.compile("<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final int LONGEST_PROLOG = 200;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String UTF_32BE = "UTF-32BE";
    private static final String UTF_32LE = "UTF-32LE";

    private TextDecoder() {}

    /** Decode as UTF-8 unless the bytes tell otherwise. */
    public static Parsed<SourceText> decode(String file, byte[] bytes, Limits limits) {
        return decode(file, bytes, StandardCharsets.UTF_8, limits);
    }

    /** Decode properties: as UTF-8, or as the ISO-8859-1 of older Java where the bytes are no UTF-8. */
    public static Parsed<SourceText> decodeProperties(String file, byte[] bytes, Limits limits) {
        Parsed<SourceText> utf8 = decode(file, bytes, StandardCharsets.UTF_8, limits);
        return utf8.problems().isEmpty() ? utf8 : decode(file, bytes, StandardCharsets.ISO_8859_1, limits);
    }

    /** Decode by a charset that a format prescribes, unless a byte order mark tells otherwise. */
    public static Parsed<SourceText> decode(String file, byte[] bytes, Charset prescribed, Limits limits) {
        if (bytes.length > limits.fileBytes()) {
            return Parsed.failed(Diagnostic.of(
                    "file-too-large",
                    "The file has " + bytes.length + " bytes, more than the limit of " + limits.fileBytes() + ".",
                    Location.of(file),
                    "Exclude it with interlock.excludes, or split it."));
        }
        Charset charset = charsetOf(bytes, prescribed);
        int start = markLength(bytes, charset);
        SourceText text = SourceText.of(file, new String(bytes, start, bytes.length - start, charset));
        int replaced = text.text().indexOf(REPLACEMENT);
        if (replaced >= 0 && !isValid(bytes, start, charset)) {
            return wrongEncoding(text, charset, replaced);
        }
        return start == 0 && text.text().startsWith("<?xml") ? declaration(text, charset) : Parsed.of(text);
    }

    /** An encoding that nobody knows keeps other tools from reading the file. */
    private static Parsed<SourceText> declaration(SourceText text, Charset charset) {
        Matcher declared = XML_ENCODING.matcher(
                text.text().substring(0, Math.min(LONGEST_PROLOG, text.text().length())));
        return !declared.lookingAt() || isKnown(declared.group(1))
                ? Parsed.of(text)
                : Parsed.of(
                        text,
                        List.of(Diagnostic.of(
                                "wrong-encoding",
                                "The file declares the encoding '" + declared.group(1)
                                        + "', which is not known, and is read as " + charset.name() + ".",
                                text.locate(declared.start(1), declared.end(1)),
                                "Save it as UTF-8, and declare that.")));
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /** Tell whether the bytes are valid in a charset, and the replacement character was written by somebody. */
    private static boolean isValid(byte[] bytes, int start, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Parsed<SourceText> wrongEncoding(SourceText text, Charset charset, int first) {
        return Parsed.of(
                text,
                List.of(Diagnostic.of(
                        "wrong-encoding",
                        "The file is not valid " + charset.name() + ".",
                        text.locate(first, first + 1),
                        "Save it as UTF-8.")));
    }

    private static Charset charsetOf(byte[] bytes, Charset prescribed) {
        int b0 = at(bytes, 0);
        int b1 = at(bytes, 1);
        int b2 = at(bytes, 2);
        int b3 = at(bytes, 3);
        if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b0 == 0 && b1 == 0 && ((b2 == 0xFE && b3 == 0xFF) || (b2 == 0 && b3 > 0))) {
            return Charset.forName(UTF_32BE);
        }
        if ((b0 == 0xFF && b1 == 0xFE && b2 == 0 && b3 == 0) || (b0 > 0 && b1 == 0 && b2 == 0 && b3 == 0)) {
            return Charset.forName(UTF_32LE);
        }
        if ((b0 == 0xFE && b1 == 0xFF) || (b0 == 0 && b1 > 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if ((b0 == 0xFF && b1 == 0xFE) || (b0 > 0 && b1 == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return b0 == '<' && b1 == '?' ? declaredByXml(bytes, prescribed) : prescribed;
    }

    /** Tell the charset that an XML declaration names; where it names none that is known, the given one. */
    private static Charset declaredByXml(byte[] bytes, Charset prescribed) {
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_PROLOG), StandardCharsets.ISO_8859_1);
        Matcher declared = XML_ENCODING.matcher(start);
        try {
            Charset charset = declared.lookingAt() ? Charset.forName(declared.group(1)) : prescribed;
            // What is declared may be wrong: the declaration itself must be readable by it.
            return charset.canEncode() && Arrays.equals("<?".getBytes(charset), Arrays.copyOf(bytes, 2))
                    ? charset
                    : prescribed;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return prescribed;
        }
    }

    private static int markLength(byte[] bytes, Charset charset) {
        int b0 = at(bytes, 0);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return b0 == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF ? 3 : 0;
        }
        if (charset.name().equals(UTF_32BE)) {
            return b0 == 0 && at(bytes, 2) == 0xFE ? 4 : 0;
        }
        if (charset.name().equals(UTF_32LE)) {
            return b0 == 0xFF && at(bytes, 1) == 0xFE ? 4 : 0;
        }
        boolean utf16 = charset.equals(StandardCharsets.UTF_16BE) || charset.equals(StandardCharsets.UTF_16LE);
        return utf16 && (b0 == 0xFE || b0 == 0xFF) ? 2 : 0;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }
}

package dev.interlock.document;

import java.util.Random;

/** Make texts that are almost XML: well-formed ones with a few random changes. */
final class RandomMarkup {

    private static final String[] WELL_FORMED = {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- head -->
        <a xmlns:p="urn:p" xmlns='urn:d' b='1 &lt; 2' p:c = "x">
          <p:b p:x='1' y='2'>text &#x1F600; <![CDATA[<x> & ]]>]] &amp;</p:b><c/><?pi some data?>
        </a>
        <!-- end -->
        """,
        "<root><a id=\"1\"/><b>one</b><a id=\"2\">  two &#65; </a><!-- c --><b>three</b></root>",
        """
        <?xml version='1.0' standalone="yes" ?><!DOCTYPE r [<!ENTITY x "y">]>
        <r x="1" xml:lang="de"><s xmlns="urn:p" xmlns:q="urn:p" q:x="1" x="2"><q:t/></s>é 😀</r>
        """,
        "<a><b><c d='&quot;'\r\n e=\"'\"/>\r</b >x<b\t/></a\n><?p?>"
    };
    private static final String[] FRAGMENTS = {
        "<b>",
        "</b>",
        "<a/>",
        "<!--",
        "-->",
        "--",
        "<![CDATA[",
        "]]>",
        "]]",
        "<?p x?>",
        "?>",
        "<?xml version='1.0'?>",
        "&lt;",
        "&#10;",
        "&#x0;",
        "&foo;",
        "&#xD83D;",
        "&",
        " x=\"1\"",
        " y='&gt;'",
        " xmlns:z=\"urn:z\"",
        " xmlns:z=\"\"",
        " z:k=\"1\"",
        " xmlns=\"urn:p\"",
        " xmlns=\"\"",
        "p:",
        "xml:",
        "xmlns:",
        "<!DOCTYPE a>",
        "<p:b xmlns:p=\"urn:q\">",
        "</p:b>",
        ">",
        "/>",
        "😀"
    };
    private static final String CHARACTERS = "<>/&;='\"!?-[]:# \t\r\nabpx1é\u00b7\u0001\ud83d\ude00\ud800\ufffe";

    private final Random random;

    RandomMarkup(Random random) {
        this.random = random;
    }

    String next() {
        StringBuilder text = new StringBuilder(any(WELL_FORMED));
        for (int change = random.nextInt(3); change >= 0 && text.length() > 0; change--) {
            int start = random.nextInt(text.length());
            int stop = Math.min(text.length(), start + 1 + random.nextInt(random.nextInt(8) == 0 ? 20 : 2));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(start, stop);
                case 1 -> text.insert(start, anyCharacter());
                case 2 -> text.replace(start, stop, String.valueOf(anyCharacter()));
                case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(start, stop));
                default -> text.insert(start, any(FRAGMENTS));
            }
        }
        return text.toString();
    }

    private char anyCharacter() {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}

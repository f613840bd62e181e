package dev.interlock.govern;

import dev.interlock.document.Node;
import dev.interlock.source.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Sign records of approvals, and verify them: Ed25519 (RFC 8032) over the record as canonical JSON without its
 * {@code signature}.
 *
 * <p>Canonical is: keys sorted by UTF-16 unit, no blanks, every scalar as a string, so that reformatting or quoting the
 * record otherwise leaves its signature valid, and changing any word of it does not.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SignedRecord {

    private static final String ALGORITHM = "Ed25519";
    private static final String PURPOSE = "interlock-approval-1\n";
    private static final String SIGNATURE = "signature";

    private SignedRecord() {}

    /** Tell the bytes that are signed. */
    public static byte[] bytes(Node record) {
        StringBuilder json = new StringBuilder(PURPOSE);
        write(record, json, true);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Tell whether a signature is that of a key.
     *
     * @param publicKey the key in Base64, X.509
     * @param signature the signature in Base64
     */
    public static boolean isSigned(Node record, String publicKey, String signature) {
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            PublicKey key =
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoder.decode(publicKey)));
            Signature verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(key);
            verification.update(bytes(record));
            return verification.verify(decoder.decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Sign a record.
     *
     * @param privateKey the key in Base64, PKCS #8
     * @return the signature in Base64
     * @throws GeneralSecurityException if it is no such key
     */
    public static String sign(Node record, String privateKey) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(privateKey)));
        Signature signing = Signature.getInstance(ALGORITHM);
        signing.initSign(key);
        signing.update(bytes(record));
        return Base64.getEncoder().encodeToString(signing.sign());
    }

    private static void write(Node node, StringBuilder json, boolean isRecord) {
        if (node.isObject()) {
            Set<String> keys = new TreeSet<>();
            for (Node child : node.children()) {
                keys.add(child.key());
            }
            if (isRecord) {
                keys.remove(SIGNATURE);
            }
            String before = "{";
            for (String key : keys) {
                json.append(before).append(JsonString.of(key)).append(':');
                write(node.get(key), json, false);
                before = ",";
            }
            json.append(keys.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            List<Node> elements = new ArrayList<>();
            for (Node child : node.children()) {
                elements.add(child);
            }
            json.append('[');
            for (int i = 0; i < elements.size(); i++) {
                json.append(i == 0 ? "" : ",");
                write(elements.get(i), json, false);
            }
            json.append(']');
        } else {
            json.append(JsonString.of(node.text()));
        }
    }
}

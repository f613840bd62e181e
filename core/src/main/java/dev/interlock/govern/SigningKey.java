package dev.interlock.govern;

import dev.interlock.document.Node;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Sign records with a private key for Ed25519, which is never shown. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern ARMOUR =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]{0,4096})-----END \\1-----");

    private final byte[] privateKey;
    private final byte[] publicKey;

    private SigningKey(byte[] privateKey, byte[] publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * Read a key in PEM form (PKCS #8, RFC 8410).
     *
     * @throws GeneralSecurityException if it is none; the message says what it is instead, as the end of a sentence
     */
    public static SigningKey ofPem(String pem) throws GeneralSecurityException {
        Matcher armour = ARMOUR.matcher(pem);
        if (!armour.find()) {
            throw new InvalidKeyException(
                    pem.contains("-----BEGIN ENCRYPTED") ? "is encrypted" : "holds no key in PEM form");
        }
        switch (armour.group(1)) {
            case "PRIVATE KEY" -> {}
            case "PUBLIC KEY" -> throw new InvalidKeyException("holds a public key");
            case "ENCRYPTED PRIVATE KEY" -> throw new InvalidKeyException("is encrypted");
            case "OPENSSH PRIVATE KEY" -> throw new InvalidKeyException("holds a key in the form of OpenSSH");
            default -> throw new InvalidKeyException("holds a key of another kind");
        }
        try {
            return of(Base64.getMimeDecoder().decode(armour.group(2)));
        } catch (IllegalArgumentException | InvalidKeySpecException e) {
            throw new InvalidKeyException("holds a key of another kind", e);
        }
    }

    private static SigningKey of(byte[] encoded) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        byte[] seed = seed(key);
        // Java derives the public key nowhere but where it makes a pair: from 32 bytes, which here are the private key.
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        KeyPair pair = generator.generateKeyPair();
        if (!Arrays.equals(seed(pair.getPrivate()), seed)) {
            throw new InvalidKeyException("holds a key whose public half this Java cannot tell");
        }
        return new SigningKey(key.getEncoded(), pair.getPublic().getEncoded());
    }

    private static byte[] seed(PrivateKey key) throws InvalidKeyException {
        if (key instanceof EdECPrivateKey known && known.getBytes().isPresent()) {
            return known.getBytes().get();
        }
        throw new InvalidKeyException("holds a key that this Java does not show");
    }

    /** Gives known bytes where a key is made. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, Math.min(bytes.length, seed.length));
        }
    }

    /** Tell the public half in Base64, as an organisation file lists it. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(publicKey);
    }

    /**
     * Sign a record.
     *
     * @return the signature in Base64
     * @throws GeneralSecurityException if this Java cannot sign
     */
    public String sign(Node record) throws GeneralSecurityException {
        return SignedRecord.sign(record, Base64.getEncoder().encodeToString(privateKey));
    }
}

package org.fundperf.serve;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password's PBKDF2 hash with HMAC-SHA-512, as it is kept: {@code pbkdf2-sha512:iterations:salt:hash}, both in Base64.
 */
final class PasswordHash {

    /** What OWASP asked for in 2023. */
    private static final int ITERATIONS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final Pattern KEPT =
            Pattern.compile("pbkdf2-sha512:(\\d{6,8}):([A-Za-z0-9+/=]{20,}):([A-Za-z0-9+/=]{80,})");

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /** Of a new password. */
    static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(ITERATIONS, salt, hash(password, salt, ITERATIONS));
    }

    /** As kept; null when the text is none. */
    static PasswordHash parse(String kept) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            return null;
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new PasswordHash(
                Integer.parseInt(parts.group(1)), decoder.decode(parts.group(2)), decoder.decode(parts.group(3)));
    }

    String kept() {
        Base64.Encoder encoder = Base64.getEncoder();
        return "pbkdf2-sha512:%d:%s:%s"
                .formatted(iterations, encoder.encodeToString(salt), encoder.encodeToString(hash));
    }

    /** Takes the same time for any password. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, hash(password, salt, iterations));
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA512", e);
        } finally {
            key.clearPassword();
        }
    }
}

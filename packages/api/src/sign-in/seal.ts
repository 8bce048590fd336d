/** Secrets that have to be read again are kept under a key of the server's, which no copy of the database holds. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** `about` ties what is sealed to whose it is: in another row it does not open. */
export type Seal = {
  close: (text: string, about: string) => string;
  /** Null where it was sealed under another key, or for somebody else. */
  open: (sealed: string, about: string) => string | null;
};

const [ivBytes, tagBytes] = [12, 16];

/** @param secret long and random; the same on every server of an installation. */
export function openSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "parley: second step", 32));
  return {
    close(text, about) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(about));
      const words = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), words]).toString("base64url");
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed, "base64url");
      const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)];
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: tagBytes }).setAAD(
          Buffer.from(about),
        );
        decipher.setAuthTag(tag);
        return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString("utf8");
      } catch {
        return null;
      }
    },
  };
}

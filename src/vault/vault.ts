import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts personal data under a data key for each exchange; destroying that key erases them everywhere. */
export interface Vault {
  /** A new data key, and the same wrapped by the master key, to be stored with the exchange. */
  newKey(): { key: Buffer; wrapped: Buffer };
  /** @throws Error when the master key is another one or the stored bytes were changed */
  unwrap(wrapped: Uint8Array): Buffer;
}

export function createVault(masterKey: Buffer): Vault {
  return {
    newKey() {
      const key = randomBytes(KEY_BYTES);
      return { key, wrapped: seal(masterKey, key, 'data-key') };
    },
    unwrap: (wrapped) => open(masterKey, wrapped, 'data-key'),
  };
}

/**
 * Encrypts with AES-256-GCM: nonce, tag, ciphertext in one.
 *
 * @param context what the bytes belong to (exchange and form, say); they cannot be opened in another place
 */
export function seal(key: Buffer, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Decrypts what `seal` made. @throws Error when key or context differ or a byte was changed */
export function open(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(sealed);
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

/** Encrypts a text. */
export const sealText = (key: Buffer, text: string, context: string): Buffer =>
  seal(key, Buffer.from(text, 'utf8'), context);

/** Decrypts a text. */
export const openText = (key: Buffer, sealed: Uint8Array, context: string): string =>
  open(key, sealed, context).toString('utf8');

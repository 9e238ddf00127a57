import { randomBytes } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { createVault, open, openText, seal, sealText } from '../../src/vault/vault.ts';

const key = randomBytes(32);
const text = 'Zażółć gęślą jaźń';

describe('sealed bytes', () => {
  it.each([
    ['text', Buffer.from(text)],
    ['nothing', Buffer.alloc(0)],
    ['a megabyte', randomBytes(1_000_000)],
  ])('of %s open to what was sealed', (_what, plain) => {
    expect(open(key, seal(key, plain, 'here'), 'here').equals(plain)).toBe(true);
  });

  it('do not show what they hold, and differ each time', () => {
    const [first, second] = [sealText(key, text, 'here'), sealText(key, text, 'here')];
    expect(first.includes('gęślą')).toBe(false);
    expect(first.equals(second)).toBe(false);
    expect(openText(key, first, 'here')).toBe(text);
  });

  it('do not open in another place', () => {
    expect(() => openText(key, sealText(key, text, 'answers 1 request'), 'answers 2 request')).toThrow();
  });

  it('do not open with another key', () => {
    expect(() => openText(randomBytes(32), sealText(key, text, 'here'), 'here')).toThrow();
  });

  it('do not open once any byte of nonce, tag or content was changed', () => {
    const sealed = sealText(key, text, 'here');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => openText(key, changed, 'here')).toThrow();
    }
  });

  it.each([0, 11, 12, 27, 28])('do not open when only %i bytes are left', (length) => {
    expect(() => openText(key, sealText(key, text, 'here').subarray(0, length), 'here')).toThrow();
  });
});

describe('data keys', () => {
  const master = randomBytes(32);

  it('are new each time, and come back from their wrapping', () => {
    const [first, second] = [createVault(master).newKey(), createVault(master).newKey()];
    expect(first.key).toHaveLength(32);
    expect(first.key.equals(second.key)).toBe(false);
    expect(first.wrapped.includes(first.key)).toBe(false);
    expect(createVault(master).unwrap(new Uint8Array(first.wrapped)).equals(first.key)).toBe(true);
  });

  it('do not come back by another master key', () => {
    const { wrapped } = createVault(master).newKey();
    expect(() => createVault(randomBytes(32)).unwrap(wrapped)).toThrow();
  });
});

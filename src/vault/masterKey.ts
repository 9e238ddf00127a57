import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Config } from '../config.ts';
import { StartError } from '../errors.ts';

const BYTES = 32;

/**
 * The key that wraps the data keys of all exchanges: from the configuration, else from `master.key` in the data
 * folder, made at the first start. Losing it loses all personal data.
 *
 * @throws StartError when the file does not hold a key
 */
export function masterKeyOf({ masterKey, dataDir }: Pick<Config, 'masterKey' | 'dataDir'>): Buffer {
  if (masterKey) return masterKey;
  const file = join(dataDir, 'master.key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(BYTES).toString('base64'), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length === BYTES) return key;
  const fix = 'Restore the file from a backup; without it the stored personal data cannot be read.';
  throw new StartError({ code: 'MASTER_KEY_DAMAGED', at: file, message: 'Not 32 bytes in base64.', fix });
}

import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import { StartError } from '../errors.ts';

/** The full path of the folder of a legal area, or of a questionnaire file in it. @throws StartError FILE_UNREADABLE */
export function questionnairePath(path: string): string {
  const full = resolve(path);
  const isThere = existsSync(full) && (full.endsWith('.json') || statSync(full).isDirectory());
  if (isThere) return full;
  throw new StartError({
    code: 'FILE_UNREADABLE',
    at: full,
    message: 'There is no such folder or questionnaire file.',
    fix: 'Name a folder of a legal area or a file in it.',
  });
}

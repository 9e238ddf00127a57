import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DraftFile } from '../../src/editions/draft/draftFile.ts';
import { projectRoot } from '../../src/root.ts';

/** The files of a shipped legal area, as somebody would send them. */
export function shippedArea(name: string): DraftFile[] {
  const root = join(projectRoot, 'questionnaires');
  const names = readdirSync(join(root, name), { recursive: true }).map(String);
  return names
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(name, file))
    .map((path) => ({ path, content: readFileSync(join(root, path), 'utf8') }));
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { projectRoot } from '../../../src/root.ts';

/** The folder of the invalid fixtures; it says in its README how they are laid out. */
export const INVALID = join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'invalid');

/** What must be found in an invalid fixture, and nothing else. */
export interface InvalidFixture {
  /** Its folder, which is named after the code. */
  readonly name: string;
  readonly about: string;
  readonly code: string;
  /** File, below the folder of all invalid fixtures, and place in it. */
  readonly at: string;
  /** Part of what is to be done. */
  readonly fix: string;
  readonly severity?: 'warning';
}

/** The invalid fixtures, by name. */
export function invalidFixtures(): InvalidFixture[] {
  const folder = join(INVALID, 'expected');
  return readdirSync(folder).map((file) => ({
    name: basename(file, '.json'),
    ...JSON.parse(readFileSync(join(folder, file), 'utf8')),
  }));
}

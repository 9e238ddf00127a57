import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { TextBundle } from '../forms/definition/types.ts';
import { type Arguments, formatMessage } from '../forms/texts/formatMessage.ts';
import { type Bundles, textIn } from '../forms/texts/textIn.ts';
import { projectRoot } from '../root.ts';

/** The product's own texts: errors, issues, grades, part names. */
export const MESSAGES: Bundles = readBundles(join(projectRoot, 'src', 'messages', 'texts'));

/** A text of the product in a language; its key when there is none, which a test keeps from happening. */
export function messageOf(key: string, language: string, values?: Arguments): string {
  const found = textIn(MESSAGES, key, language);
  return found ? formatMessage(found.text, found.language, values) : key;
}

/** All bundles of a folder, by language. */
export function readBundles(folder: string): Bundles {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const bundles = files.map((name): TextBundle => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return Object.fromEntries(bundles.map((bundle) => [bundle.language, bundle]));
}

import { join } from 'node:path';

import { readFolders } from '../../../src/editions/files/readFolders.ts';
import type { EditionSource } from '../../../src/forms/definition/types.ts';
import { projectRoot } from '../../../src/root.ts';

/** Workflows of the fixtures. */
export const WORKFLOWS = new Map([['information-request', { forms: ['request', 'reply'] }]]);

const [valid] = readFolders([join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'valid')], WORKFLOWS).sources;

/** A fresh copy of the valid questionnaire, in some of its languages. */
export function validSource(languages: readonly string[] = ['en', 'sv', 'lt']): EditionSource {
  const { texts, ...source } = structuredClone(valid!.source);
  return { ...source, texts: Object.fromEntries(Object.entries(texts).filter(([tag]) => languages.includes(tag))) };
}

/** A change to a source, at a JSON pointer; `-` appends to a list. */
export type Change = { readonly set: string; readonly to: unknown } | { readonly remove: string };

/** Changes a source in place. */
export function change(source: EditionSource, changes: readonly Change[]): EditionSource {
  for (const step of changes) {
    const pointer = 'set' in step ? step.set : step.remove;
    const keys = pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop()!;
    const parent = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], source);
    if (typeof parent !== 'object' || parent === null) throw new TypeError(`There is nothing at ${pointer}`);
    if ('remove' in step && Array.isArray(parent)) parent.splice(Number(last), 1);
    else if ('remove' in step) Reflect.deleteProperty(parent, last);
    else if (Array.isArray(parent) && last === '-') parent.push(step.to);
    else Reflect.set(parent, last, step.to);
  }
  return source;
}

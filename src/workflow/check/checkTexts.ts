import { textKeys } from '../textKeys.ts';
import type { Workflow } from '../types.ts';
import type { Fault, FaultCode } from './fault.ts';
import { nearest } from './nearest.ts';

/** Texts by key, by language tag. */
export type Texts = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** A fault in the bundle of a language; `path` is a JSON pointer into that file. */
export interface TextFault extends Fault {
  readonly language: string;
}

/** Every text in every required language, and none that nothing shows. */
export function checkTexts(workflow: Workflow, texts: Texts, requiredLanguages: readonly string[]): TextFault[] {
  const keys = textKeys(workflow);
  const fault = (code: FaultCode, language: string, path: string, message: string, fix: string) => ({
    code,
    language,
    path,
    message,
    fix,
  });
  const missing = requiredLanguages.flatMap((language) => {
    const bundle = texts.get(language);
    if (bundle === undefined) {
      return fault('MISSING_TEXT', language, '', `There are no texts in "${language}".`, 'Add this file.');
    }
    return keys
      .filter((key) => !bundle[key]?.trim())
      .map((key) => fault('MISSING_TEXT', language, `/texts/${key}`, `"${key}" has no text.`, 'Add the text.'));
  });
  const unknown = [...texts].flatMap(([language, bundle]) =>
    Object.keys(bundle)
      .filter((key) => key.startsWith(`${workflow.id}.`) && !keys.includes(key))
      .map((key) => {
        const meant = nearest(key, keys);
        const fix = meant === null ? 'Remove it.' : `Did you mean "${meant}"? If not, remove it.`;
        return fault('UNKNOWN_TEXT', language, `/texts/${key}`, `Nothing shows "${key}".`, fix);
      }),
  );
  return [...missing, ...unknown];
}

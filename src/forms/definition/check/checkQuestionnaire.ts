import type { Problem } from '../../../errors.ts';
import { compile } from '../compile.ts';
import type { EditionSource } from '../types.ts';
import type { SourceFiles } from './sourceFiles.ts';

/** What the checker may be told besides the source. */
export interface CheckOptions {
  /** The workflows that exist, by id, and the forms that each one expects. */
  readonly workflows?: ReadonlyMap<string, { readonly forms: readonly string[] }>;
  /** Where the parts of the source stand; by default as in `questionnaires/`. */
  readonly files?: SourceFiles;
}

export function checkQuestionnaire(source: EditionSource, file: string, _options: CheckOptions = {}): Problem[] {
  try {
    compile(source);
    return [];
  } catch (error) {
    return [{ code: 'MODULE_UNKNOWN', at: file, message: String(error), fix: 'Add it.' }];
  }
}

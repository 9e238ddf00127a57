import { randomBytes } from 'node:crypto';

import type { Edition, Editions } from '../editions/editions.ts';
import type { Operation } from '../forms/answers/applyPatch.ts';
import { flattenPatch, type TypedPatch } from '../forms/answers/flattenPatch.ts';
import { holdersOf } from '../forms/answers/holdersOf.ts';
import { askableForm, type Compiled } from '../forms/definition/compile.ts';
import { patchField } from '../forms/graphql/names.ts';
import { asOne } from './asOne.ts';
import { UnknownQuestionnaireError } from './errors.ts';

/** The generic way of saying answers: any questionnaire, without knowing its types. */
export interface GenericPatch {
  questionnaire: string;
  major: number;
  /** Paths of the questions asked; replaces the list. */
  asked?: readonly string[] | null;
  operations: readonly Operation[];
}

/** The `AnswersPatch` input: exactly one member, `generic` or the field of a questionnaire. */
export type AnswersPatch = { readonly generic?: GenericPatch } & { readonly [field: string]: unknown };

/** What a patch wants, whichever face it came through. */
export interface WantedChanges {
  /** Paths of the questions to ask, undefined when the list stays. */
  readonly asked: readonly string[] | undefined;
  readonly operations: readonly Operation[];
}

/** The newest edition of the questionnaire that a patch speaks of. @throws UnknownQuestionnaireError */
export function editionOf(patch: AnswersPatch, editions: Editions): Edition {
  const edition = editions.live().find(({ compiled }) => speaksOf(patch, compiled.line, compiled.typeName));
  if (!edition) throw new UnknownQuestionnaireError();
  return edition;
}

/**
 * The changes that a patch wants on an edition.
 *
 * @param served the newest edition of the line, whose types a typed patch is of; left out: the same
 * @throws UnknownQuestionnaireError when the patch speaks of another questionnaire
 */
export function changesOf(
  patch: AnswersPatch,
  { compiled }: Pick<Edition, 'compiled'>,
  served: Pick<Edition, 'compiled'> = { compiled },
): WantedChanges {
  if (!speaksOf(patch, compiled.line, compiled.typeName)) throw new UnknownQuestionnaireError();
  if (patch.generic) {
    const { asked, operations } = patch.generic;
    return { asked: asked ?? undefined, operations: operations.map((operation) => asOne(operation, compiled)) };
  }

  const { asked, ...forms } = patch[patchField(compiled.typeName)] as TypedPatch & { asked?: readonly string[] | null };
  const newRowId = () => randomBytes(6).toString('base64url');
  return {
    asked: asked?.map((key) => questionPath(key, compiled, served.compiled)),
    operations: flattenPatch(compiled, forms, newRowId, served.compiled),
  };
}

function questionPath(key: string, pinned: Compiled, served: Compiled): string {
  const path = `${askableForm(served)?.key}.${key}`;
  const node = served.nodes.get(path);
  return (node && holdersOf(pinned, served)(node, [])?.path) ?? path;
}

function speaksOf(patch: AnswersPatch, line: string, typeName: string): boolean {
  const { generic } = patch;
  if (generic) return `${generic.questionnaire}.v${generic.major}` === line;
  return patch[patchField(typeName)] !== undefined;
}

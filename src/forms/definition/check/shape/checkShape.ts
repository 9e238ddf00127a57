import { Ajv2020, type DefinedError, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import codeList from '../../../../../questionnaires/code-list.schema.json' with { type: 'json' };
import legalArea from '../../../../../questionnaires/legal-area.schema.json' with { type: 'json' };
import moduleSchema from '../../../../../questionnaires/module.schema.json' with { type: 'json' };
import questionnaire from '../../../../../questionnaires/questionnaire.schema.json' with { type: 'json' };
import textBundle from '../../../../../questionnaires/text-bundle.schema.json' with { type: 'json' };
import type { Problem } from '../../../../errors.ts';
import { checkCharacters } from './checkCharacters.ts';
import { checkSize } from './checkSize.ts';
import { shapeProblem } from './shapeProblem.ts';

const SCHEMAS = {
  questionnaire,
  module: moduleSchema,
  'code-list': codeList,
  'legal-area': legalArea,
  'text-bundle': textBundle,
};

/** Kinds of files of the questionnaire language. */
export type DocumentKind = keyof typeof SCHEMAS;

// These two only repeat that something inside is wrong.
const REPETITIONS = ['if', 'propertyNames'];
// Rules are told better by their own parser (RULE_SYNTAX).
const RULE_SCHEMAS: ReadonlySet<unknown> = new Set([
  ...schemasIn(questionnaire.$defs.rule),
  ...schemasIn(questionnaire.$defs.overRows),
]);
const MOST_PROBLEMS = 100;

let validators: Map<DocumentKind, ValidateFunction> | undefined;

/**
 * Compares a document with the JSON Schema of its kind. When this finds nothing, the document has the type that
 * types.ts gives to its kind. Safe with any JSON: size and depth are limited before anything recurses.
 */
export function checkShape(document: unknown, kind: DocumentKind, file: string): Problem[] {
  const tooLarge = checkSize(document, file);
  if (tooLarge) return [tooLarge];
  const characters = checkCharacters(document, file).slice(0, MOST_PROBLEMS);
  if (characters.length > 0) return characters;
  validators ??= compileSchemas();
  const validate = validators.get(kind);
  if (!validate || validate(document)) return [];
  // Without keywords of our own, ajv reports its defined errors only.
  const errors = (validate.errors ?? []) as DefinedError[];
  const problems = errors
    .filter(({ keyword, parentSchema }) => !REPETITIONS.includes(keyword) && !RULE_SCHEMAS.has(parentSchema))
    .slice(0, MOST_PROBLEMS)
    .map((error) => shapeProblem(error, file));
  return [...new Map(problems.map((problem) => [problem.at + problem.message, problem])).values()];
}

// On first use: compiling costs a tenth of a second that a process which checks nothing should not pay.
function compileSchemas(): Map<DocumentKind, ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false });
  formats.default(ajv, ['date']);
  ajv.addSchema(questionnaire, 'questionnaire.schema.json');
  return new Map(
    (Object.entries(SCHEMAS) as [DocumentKind, object][]).map(([kind, schema]) => [kind, ajv.compile(schema)]),
  );
}

function* schemasIn(schema: unknown): Generator<object> {
  if (typeof schema !== 'object' || schema === null) return;
  yield schema;
  for (const inner of Object.values(schema)) yield* schemasIn(inner);
}

import { dirname, join } from 'node:path';

import type { SchemaObject } from 'ajv';

import type { Problem } from '../errors.ts';
import { checkCodes } from './check/checkCodes.ts';
import { checkDeadlines } from './check/checkDeadlines.ts';
import { checkForms } from './check/checkForms.ts';
import { checkInputs } from './check/checkInputs.ts';
import { checkNames } from './check/checkNames.ts';
import { checkPaths } from './check/checkPaths.ts';
import { checkRetention } from './check/checkRetention.ts';
import { checkShape } from './check/checkShape.ts';
import { checkTexts, type Texts } from './check/checkTexts.ts';
import { checkVisibility } from './check/checkVisibility.ts';
import type { Fault, FaultCode } from './check/fault.ts';
import type { Workflow } from './types.ts';

const MEANING_CHECKS: readonly ((workflow: Workflow) => Fault[])[] = [
  checkCodes,
  checkNames,
  checkPaths,
  checkForms,
  checkInputs,
  checkVisibility,
  checkDeadlines,
  checkRetention,
];

/** Texts are keyed by these names; while one is wrong, a text would be missing under it and idle under the right one. */
const NAMES_OF_TEXTS: readonly FaultCode[] = ['BAD_CODE', 'UNKNOWN_INPUT', 'UNKNOWN_PART'];

/** What a definition is checked against. */
export interface Surroundings {
  /** Name of the definition's file, for the problems; its texts are in `texts/<language>.json` beside it. */
  readonly file: string;
  /** Content of `questionnaires/workflow.schema.json`. */
  readonly schema: SchemaObject;
  readonly texts: Texts;
  /** Language tags in which no text may be missing. */
  readonly requiredLanguages: readonly string[];
}

/**
 * Everything that is wrong with a workflow's definition, at once. Only what cannot be read yet waits: meaning until the
 * shape is right, texts until the names are that they stand under.
 *
 * @returns no problems: the definition is a `Workflow` and `transition` can run it
 */
export function checkWorkflow(definition: unknown, surroundings: Surroundings): Problem[] {
  const { file, schema, texts, requiredLanguages } = surroundings;
  const problem = (at: string, { code, path, message, fix }: Fault) => ({ code, at: `${at}#${path}`, message, fix });

  const shape = checkShape(definition, schema);
  if (shape.length > 0) return shape.map((fault) => problem(file, fault));

  // The shape is right; only names may still be wrong, and these checks take every name for any string.
  const workflow = definition as Workflow;
  const faults = MEANING_CHECKS.flatMap((check) => check(workflow));
  const areTextsReadable = !faults.some(({ code }) => NAMES_OF_TEXTS.includes(code));
  const textFaults = areTextsReadable ? checkTexts(workflow, texts, requiredLanguages) : [];
  return [
    ...faults.map((fault) => problem(file, fault)),
    ...textFaults.map((fault) => problem(join(dirname(file), 'texts', `${fault.language}.json`), fault)),
  ];
}

import { applyPatch, type Operation } from '../../src/forms/answers/applyPatch.ts';
import { type Evaluation, evaluateSituation } from '../../src/forms/answers/evaluation/evaluation.ts';
import type { Answers } from '../../src/forms/answers/values.ts';
import { type Compiled, compile } from '../../src/forms/definition/compile.ts';
import type { EditionSource, FormDefinition, QuestionnaireDefinition } from '../../src/forms/definition/types.ts';

/** The day on which the tests play. */
export const TODAY = '2026-03-02';
/** The moment at which the tests play. */
export const MOMENT = { today: TODAY, now: '2026-03-02T09:30:00Z' };

const CODE_LISTS: EditionSource['codeLists'] = {
  yesNo: { id: 'yesNo', typeName: 'YesNo', options: [{ code: 'YES' }, { code: 'NO' }] },
  kind: {
    id: 'kind',
    typeName: 'Kind',
    options: [{ code: 'WARNING' }, { code: 'FINE' }, { code: 'CLOSURE' }, { code: 'NONE', exclusive: true }],
  },
};

/** What a test's questionnaire has of its own. */
export interface Sample {
  readonly forms: Readonly<Record<string, FormDefinition>>;
  readonly rules?: QuestionnaireDefinition['rules'];
  readonly define?: QuestionnaireDefinition['define'];
  readonly codeLists?: EditionSource['codeLists'];
  readonly modules?: EditionSource['modules'];
  readonly texts?: Readonly<Record<string, string>>;
}

/** A compiled questionnaire with just what a test is about. */
export function sample({ forms, rules = [], define = {}, codeLists = {}, modules = {}, texts = {} }: Sample): Compiled {
  return compile({
    legalArea: {
      id: 'tests',
      numberPrefix: 'TE',
      legalBasis: [{ celex: '32006L0123' }],
      roles: ['REQUEST_HANDLER'],
      competenceLists: [],
      retention: { blockAfterMonths: 6, eraseAfterYears: 3 },
      commissionParticipates: false,
    },
    questionnaire: {
      id: 'sample',
      major: 1,
      version: '1.0.0',
      typeName: 'Sample',
      workflow: 'none',
      forms,
      rules,
      define,
    },
    modules,
    codeLists: { ...CODE_LISTS, ...codeLists },
    texts: { en: { language: 'en', state: 'final', texts } },
  });
}

/** Answers after operations on none; fails when one of them cannot be applied. */
export function answersAfter(compiled: Compiled, operations: readonly Operation[]): Answers {
  const context = {
    compiled,
    ...MOMENT,
    asked: new Set<string>(),
    by: 'Ada',
    editable: new Set(compiled.forms.keys()),
  };
  const { answers, issues } = applyPatch(new Map(), operations, context);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return answers;
}

/** A situation with the given answers, by address; `rows` names the rows of lists by address. */
export function situation(
  compiled: Compiled,
  answers: Readonly<Record<string, unknown>>,
  { asked = [], rows = {} }: { asked?: readonly string[]; rows?: Readonly<Record<string, readonly string[]>> } = {},
): Evaluation {
  const operations: Operation[] = [
    ...Object.entries(rows).flatMap(([path, ids]) => ids.map((row) => ({ op: 'addRow' as const, path, row }))),
    ...Object.entries(answers).map(([path, value]) => ({ op: 'set' as const, path, value })),
  ];
  return evaluateSituation({
    compiled,
    answers: answersAfter(compiled, operations),
    asked: new Set(asked),
    ...MOMENT,
  });
}

import { isBlocking } from '../src/editions/draft/isBlocking.ts';
import { placeOf } from '../src/editions/files/placeOf.ts';
import type { Problem } from '../src/errors.ts';
import { builder } from './builder.ts';

const ProblemSeverity = builder.enumType('ProblemSeverity', {
  description: 'How much a fault in a file matters.',
  values: {
    BLOCKING: { description: 'Keeps the questionnaire from being published.' },
    ADVISORY: { description: 'Worth a look; it can be published all the same.' },
  } as const,
});

/** A fault in a file of questionnaires. Its sentences are for authors, in English. */
export const QuestionnaireProblem = builder.objectRef<Problem>('QuestionnaireProblem').implement({
  description: 'A fault in a file of questionnaires, for its author, in English.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for example RULE_REF_UNKNOWN, TEXT_MISSING, MAJOR_NEEDED.' }),
    severity: t.field({
      type: ProblemSeverity,
      description: 'Whether it keeps the questionnaire from being published.',
      resolve: (problem) => (isBlocking(problem) ? 'BLOCKING' : 'ADVISORY'),
    }),
    path: t.string({ description: 'The file; empty when it is about all.', resolve: ({ at }) => placeOf(at).path }),
    at: t.string({
      description:
        'Where in the file: a JSON pointer (`#/forms/reply/items/3`, counted from 0) or line and column (`12:5`, counted from 1); empty for the whole file.',
      resolve: ({ at }) => placeOf(at).at,
    }),
    message: t.exposeString('message', { description: 'What is wrong.' }),
    fix: t.exposeString('fix', { description: 'What to do.' }),
  }),
});

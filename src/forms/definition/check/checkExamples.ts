import type { Problem } from '../../../errors.ts';
import { TooMuchWorkError, type Work } from '../../answers/evaluation/work.ts';
import type { Compiled } from '../compile.ts';
import type { TestDefinition } from '../types.ts';
import { problem } from './problem.ts';
import { type Difference, runExample } from './runExample.ts';
import type { Check } from './subject.ts';

// Rows at which the rules of all examples look, and items of each. The shipped ones need a thousandth; so many take some
// seconds, for which a server that checks a draft answers nobody else.
const MOST_WORK = 500_000;

/** The examples come out as they say. Runs only where everything that they rely on is right. */
export const checkExamples: Check = ({ source: { questionnaire }, compiled, files }) => {
  const problems: Problem[] = [];
  const work = { left: MOST_WORK };
  for (const [index, example] of (questionnaire.tests ?? []).entries()) {
    for (const { place, message } of differencesOf(compiled, example, work)) {
      const at = `${files.questionnaire}#/tests/${index}${place}`;
      const fix = 'Correct the example, or the questionnaire when the example is right.';
      problems.push(problem('TEST_FAILED', at, `"${example.name}": ${message}`, fix));
    }
  }
  return problems;
};

function differencesOf(compiled: Compiled, example: TestDefinition, work: Work): Difference[] {
  try {
    return runExample(compiled, example, work);
  } catch (error) {
    if (!(error instanceof TooMuchWorkError)) throw error;
    return [{ place: '', message: 'The examples take too long: rules look at too many rows.' }];
  }
}

import type { Problem } from '../../../errors.ts';
import { problem } from './problem.ts';
import { runExample } from './runExample.ts';
import type { Check } from './subject.ts';

/** The examples come out as they say. Runs only where everything that they rely on is right. */
export const checkExamples: Check = ({ source: { questionnaire }, compiled, files }) => {
  const problems: Problem[] = [];
  for (const [index, example] of (questionnaire.tests ?? []).entries()) {
    for (const { place, message } of runExample(compiled, example)) {
      const at = `${files.questionnaire}#/tests/${index}${place}`;
      const fix = 'Correct the example, or the questionnaire when the example is right.';
      problems.push(problem('TEST_FAILED', at, `"${example.name}": ${message}`, fix));
    }
  }
  return problems;
};

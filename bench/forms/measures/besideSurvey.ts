import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';
import { Model, type PanelModel, type Question } from 'survey-core';

import { dropIrrelevant } from '../../../src/forms/answers/dropIrrelevant.ts';
import { evaluateSituation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import type { Situation } from '../../../src/forms/answers/evaluation/situation.ts';
import { issuesOf } from '../../../src/forms/answers/issues/issuesOf.ts';
import { type Compiled, compile } from '../../../src/forms/definition/compile.ts';
import { projectRoot } from '../../../src/root.ts';
import { fill } from '../fill.ts';
import { generate } from '../generate.ts';
import { createRandom } from '../random.ts';
import { beside, type Finding } from '../report/finding.ts';
import { timesInTurn } from '../report/timing.ts';
import { surveyAnswers } from '../rivals/nestedAnswers.ts';
import { surveyOf } from '../rivals/surveyOf.ts';

const SETS = 60;
const ROUNDS = 12;

const ENTRY = `
  export { applyPatch } from './src/forms/answers/applyPatch.ts';
  export { evaluateSituation } from './src/forms/answers/evaluation/evaluation.ts';
  export { reevaluate } from './src/forms/answers/evaluation/reevaluate.ts';
  export { issuesOf } from './src/forms/answers/issues/issuesOf.ts';
  export { compile } from './src/forms/definition/compile.ts';
`;

/**
 * Checking filled-in forms beside SurveyJS: the same questionnaire, the same answers, and on every set of them the same
 * number of problems, or this fails.
 */
export async function besideSurvey(): Promise<readonly Finding[]> {
  const compiled = compile(generate({ index: 3 }));
  const random = createRandom(5);
  const sets = Array.from({ length: SETS }, () => withoutIrrelevant(fill(compiled, { random })));
  const survey = surveyOf(compiled);
  const data = sets.map(({ answers }) => surveyAnswers(compiled, answers));

  let problems = 0;
  sets.forEach((situation, index) => {
    const own = issuesIn(situation);
    const others = errorsIn(validated(survey, data[index]));
    if (own !== others) throw new Error(`Set ${index}: ${own} problems here, ${others} in SurveyJS.`);
    problems += own;
  });

  const models = data.map((answers) => validated(survey, answers));
  let next = 0;
  const turn = () => {
    next = (next + 1) % SETS;
    return next;
  };
  const [own = 0, filled = 0, checked = 0] = timesInTurn(ROUNDS * 4, [
    () => issuesIn(sets[turn()] as Situation),
    () => validated(survey, data[turn()]),
    () => models[turn()]?.validate(true, false),
  ]);
  const [ownBytes, surveyBytes] = [await bundled(ENTRY), await bundled(`export { Model } from 'survey-core';`)];
  return [
    { what: `${SETS} filled-in forms of ${compiled.nodes.size} items`, measured: `${problems} problems in both` },
    beside('sets of answers a second', 1000 / own, 1000 / filled, '/s', 0),
    beside('… SurveyJS already holding the answers', 1000 / own, 1000 / checked, '/s', 0),
    beside('in the browser, minified', ownBytes.minified / 1024, surveyBytes.minified / 1024, 'kB'),
    beside('… and compressed', ownBytes.compressed / 1024, surveyBytes.compressed / 1024, 'kB'),
  ];
}

// What is hidden counts as unanswered here and goes on counting in SurveyJS, so there is none of it.
function withoutIrrelevant(situation: Situation): Situation {
  let { answers } = situation;
  for (const form of formsOf(situation.compiled))
    answers = dropIrrelevant(evaluateSituation({ ...situation, answers }), form);
  return { ...situation, answers };
}

function issuesIn(situation: Situation): number {
  const evaluation = evaluateSituation(situation);
  return formsOf(situation.compiled).reduce((sum, form) => sum + issuesOf(evaluation, form).length, 0);
}

function formsOf({ forms }: Compiled): string[] {
  return [...forms.keys()];
}

// A new model each time: one that is used again keeps panels of the answers before.
function validated(survey: object, answers: unknown): Model {
  const model = new Model(survey);
  model.data = answers;
  model.validate(true, false);
  return model;
}

function errorsIn(model: Model): number {
  const questions: readonly Question[] = model.getAllQuestions(true);
  const within = (question: Question & { panels?: readonly PanelModel[] }): number =>
    question.errors.length +
    (question.panels ?? []).reduce(
      (sum, panel) => sum + panel.questions.reduce((all, inner) => all + within(inner), 0),
      0,
    );
  return questions.reduce((sum, question) => sum + within(question), 0);
}

async function bundled(contents: string): Promise<{ minified: number; compressed: number }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: projectRoot, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    logLevel: 'error',
  });
  const { contents: code = new Uint8Array() } = outputFiles[0] ?? {};
  return { minified: code.byteLength, compressed: gzipSync(code, { level: 9 }).byteLength };
}

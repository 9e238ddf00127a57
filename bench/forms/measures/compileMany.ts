import { join } from 'node:path';

import { assertValidSchema } from 'graphql';

import { checkQuestionnaire } from '../../../src/forms/definition/check/checkQuestionnaire.ts';
import { compile } from '../../../src/forms/definition/compile.ts';
import { joinSdl } from '../../../src/forms/graphql/join/joinTypes.ts';
import { projectRoot } from '../../../src/root.ts';
import { schemaOf } from '../../../src/schema.ts';
import { loadWorkflows } from '../../../src/workflow/loadWorkflows.ts';
import { generate } from '../generate.ts';
import { type Finding, within } from '../report/finding.ts';
import { timeOf, typical, worked } from '../report/timing.ts';

const COUNT = 150;
const MORE = 8;

/**
 * What a start costs: a whole collection of questionnaires compiled and joined to one schema by a process that has done
 * nothing yet; and what one more costs then.
 */
export async function compileMany(): Promise<readonly Finding[]> {
  const { workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
  const sources = Array.from({ length: COUNT }, (_, index) => generate({ index }));
  const problems = sources.slice(0, 5).flatMap((source) => checkQuestionnaire(source, 'generated.json'));
  if (problems.length > 0) throw new Error(`What is generated is faulty: ${JSON.stringify(problems[0])}`);
  schemaOf([], workflows);

  const before = heapUsed();
  const start = worked();
  const editions = sources.map((source) => ({ compiled: compile(source) }));
  const compiled = worked();
  const schema = schemaOf(editions, workflows);
  const joined = worked();
  const heap = heapUsed() - before;
  const more = Array.from({ length: MORE }, (_, index) => generate({ index: COUNT + index })).map((source) =>
    timeOf(() => assertValidSchema(schemaOf([...editions, { compiled: compile(source) }], workflows))),
  );
  const items = editions.reduce((sum, edition) => sum + edition.compiled.nodes.size, 0);
  const bytes = Buffer.byteLength(joinSdl(editions.map((edition) => edition.compiled)));
  return [
    { what: `${COUNT} questionnaires, 6 languages`, measured: `${items} items` },
    { what: 'types of GraphQL', measured: `${Object.keys(schema.getTypeMap()).length}` },
    { what: 'SDL', measured: `${Math.round(bytes / 1024)} kB` },
    { what: 'compiled', measured: `${(compiled - start).toFixed(1)} ms` },
    within('compiled and joined', joined - start, 1500, 'ms'),
    within('one more beside them', typical(more), 100, 'ms'),
    within('heap that it takes', heap / 1e6, 60, 'MB'),
  ];
}

function heapUsed(): number {
  if (!globalThis.gc) throw new Error('Run node with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

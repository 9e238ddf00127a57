import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { StartError } from '../errors.ts';
import { type Compiled, compile } from '../forms/definition/compile.ts';
import { joinSdl } from '../forms/graphql/join/joinTypes.ts';
import { answersSchema } from '../forms/graphql/jsonSchema/answersSchema.ts';
import { prunedSdl } from '../forms/graphql/types/prunedSdl.ts';
import { projectRoot } from '../root.ts';
import { schemaOf } from '../schema.ts';
import { loadWorkflows } from '../workflow/loadWorkflows.ts';
import { type Run, UsageError } from './command.ts';
import { print } from './prepare.ts';
import { readQuestionnaires } from './readQuestionnaires.ts';

/**
 * `schema` prints the GraphQL types of all questionnaires, or with `--line` all that a client of this one needs;
 * `json-schema` the JSON Schema of its answers. Ends with 1 when a file has errors.
 */
export const printTypes: Run = async ([what, ...args]) => {
  const { line, isComplete, dirs } = read(args);
  if (what === 'json-schema' ? line === undefined : isComplete) throw new UsageError();
  const { sources, errors } = await readQuestionnaires(dirs);
  const questionnaires = sources.map(({ source }) => compile(source));
  if (line === undefined) print(joinSdl(questionnaires));
  else {
    const compiled = ofLine(questionnaires, line);
    const mode = isComplete ? 'complete' : 'draft';
    const text =
      what === 'schema' ? await sdlFor(compiled) : JSON.stringify(answersSchema(compiled, { mode }), null, 2);
    print(text.trimEnd());
  }
  return errors > 0 ? 1 : 0;
};

async function sdlFor(compiled: Compiled): Promise<string> {
  const { workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
  return prunedSdl(schemaOf([{ compiled }], workflows), compiled);
}

function ofLine(questionnaires: readonly Compiled[], line: string): Compiled {
  const found = questionnaires.find((compiled) => compiled.line === line);
  if (found) return found;
  const lines = questionnaires.map((compiled) => compiled.line).join(', ');
  const message = 'There is no such questionnaire without errors.';
  throw new StartError({ code: 'LINE_UNKNOWN', at: line, message, fix: `Name one of these: ${lines}.` });
}

function read(args: readonly string[]): { line: string | undefined; isComplete: boolean; dirs: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { line: { type: 'string' }, complete: { type: 'boolean' } },
      allowPositionals: true,
    });
    return { line: values.line, isComplete: values.complete === true, dirs: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
}

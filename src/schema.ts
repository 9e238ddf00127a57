import '../schema/absentReason.ts';
import '../schema/actionCode.ts';
import '../schema/answerSet.ts';
import '../schema/answersPatch.ts';
import '../schema/errors.ts';
import '../schema/exchange.ts';
import '../schema/scalars.ts';
import './resolvers/authorities.ts';
import './resolvers/checkQuestionnaire.ts';
import './resolvers/codeList.ts';
import './resolvers/compareEditions.ts';
import './resolvers/exchangeMutations.ts';
import './resolvers/exchanges.ts';
import './resolvers/legalAreas.ts';
import './resolvers/migrateDraft.ts';
import './resolvers/publishQuestionnaire.ts';
import './resolvers/quarantine.ts';
import './resolvers/questionnaire.ts';
import './resolvers/questionnaireChanges.ts';
import './resolvers/replayQuestionnaire.ts';
import './resolvers/viewer.ts';

import { extendSchema, type GraphQLEnumType, type GraphQLSchema, parse } from 'graphql';

import { fixedSchema } from '../schema/fixedSchema.ts';
import { fixedTypeNames } from '../schema/fixedTypeNames.ts';
import { guardSchema } from './auth/guardedSchema.ts';
import { permissions } from './auth/permissions.ts';
import type { Edition } from './editions/editions.ts';
import type { Compiled } from './forms/definition/compile.ts';
import { joinTypes } from './forms/graphql/join/joinTypes.ts';
import { textIn } from './forms/texts/textIn.ts';
import { WORKFLOW_TEXTS } from './messages/workflowTexts.ts';
import type { Workflow } from './workflow/types.ts';

/** The part of the schema that does not hang on any questionnaire. */
export const staticSchema: GraphQLSchema = fixedSchema();

/** Names that no questionnaire may give to a type of its own. */
export const takenTypeNames: ReadonlySet<string> = fixedTypeNames();

/** Told of a questionnaire whose types do not fit the others, and why. */
export type LeftOut = (line: string, reason: unknown) => void;

/**
 * The schema to serve: the static part, the actions of all workflows, the types of all live editions, every field
 * behind its rule. A questionnaire that does not fit is left out: it can never keep a server from starting.
 *
 * @param leftOut without it, what does not fit is thrown
 * @throws StartError when a root field has no rule
 */
export function schemaOf(
  editions: readonly (Pick<Edition, 'compiled'> & Partial<Pick<Edition, 'publishedAt'>>)[],
  workflows: ReadonlyMap<string, Workflow>,
  leftOut?: LeftOut,
): GraphQLSchema {
  const base = withActionsOf(workflows);
  // What questionnaires share is described as in the newest of their editions.
  const inOrder = [...editions].sort((a, b) => Number(a.publishedAt ?? 0) - Number(b.publishedAt ?? 0));
  const compiled = inOrder.map((edition) => edition.compiled);
  return guardSchema(leftOut ? joinWhatFits(base, compiled, leftOut) : joinTypes(base, compiled), permissions);
}

// What is joined to one and the same schema can be taken over from one time to the next.
const withActions = new WeakMap<ReadonlyMap<string, Workflow>, GraphQLSchema>();

function withActionsOf(workflows: ReadonlyMap<string, Workflow>): GraphQLSchema {
  const made = withActions.get(workflows) ?? addActions(workflows);
  withActions.set(workflows, made);
  return made;
}

function addActions(workflows: ReadonlyMap<string, Workflow>): GraphQLSchema {
  const known = (staticSchema.getType('ActionCode') as GraphQLEnumType).getValues().map(({ name }) => name);
  const states = [...workflows.values()].flatMap((workflow) => Object.values(workflow.states));
  const codes = new Set(states.flatMap(({ on = {} }) => Object.keys(on)).filter((code) => !known.includes(code)));
  if (codes.size === 0) return staticSchema;
  const described = [...codes].sort().map((code) => `${JSON.stringify(labelOfAction(code, workflows))} ${code}`);
  return extendSchema(staticSchema, parse(`extend enum ActionCode { ${described.join(' ')} }`));
}

function labelOfAction(code: string, workflows: ReadonlyMap<string, Workflow>): string {
  const labels = [...workflows.keys()].map((id) => textIn(WORKFLOW_TEXTS, `${id}.actions.${code}.label`, 'en')?.text);
  return labels.find((label) => label !== undefined) ?? code;
}

function joinWhatFits(base: GraphQLSchema, questionnaires: readonly Compiled[], leftOut: LeftOut): GraphQLSchema {
  try {
    return joinTypes(base, questionnaires);
  } catch {
    // Only now one by one, to find out which it is: the ordinary start pays nothing for it.
    const fitting: Compiled[] = [];
    for (const questionnaire of questionnaires) {
      try {
        joinTypes(base, [...fitting, questionnaire]);
        fitting.push(questionnaire);
      } catch (reason) {
        leftOut(questionnaire.line, reason);
      }
    }
    return joinTypes(base, fitting);
  }
}

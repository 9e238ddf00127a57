import '../schema/actionCode.ts';
import '../schema/answerSet.ts';
import '../schema/answersPatch.ts';
import '../schema/errors.ts';
import '../schema/exchange.ts';
import '../schema/scalars.ts';
import './resolvers/authorities.ts';
import './resolvers/codeList.ts';
import './resolvers/exchangeMutations.ts';
import './resolvers/exchanges.ts';
import './resolvers/legalAreas.ts';
import './resolvers/questionnaire.ts';
import './resolvers/viewer.ts';

import { extendSchema, type GraphQLEnumType, type GraphQLSchema, parse } from 'graphql';

import { builder } from '../schema/builder.ts';
import { guardSchema } from './auth/guardedSchema.ts';
import { permissions } from './auth/permissions.ts';
import type { Edition } from './editions/editions.ts';
import { joinTypes } from './forms/graphql/joinTypes.ts';
import type { Workflow } from './workflow/types.ts';

/** The part of the schema that does not hang on any questionnaire. */
export const staticSchema: GraphQLSchema = builder.toSchema();

/**
 * The schema to serve: the static part, the actions of all workflows, the types of all live editions, every field
 * behind its rule.
 *
 * @throws StartError when a root field has no rule; TypeClashError when two questionnaires disagree on a type
 */
export function schemaOf(
  editions: readonly Pick<Edition, 'compiled'>[],
  workflows: ReadonlyMap<string, Workflow>,
): GraphQLSchema {
  const known = (staticSchema.getType('ActionCode') as GraphQLEnumType).getValues().map(({ name }) => name);
  const states = [...workflows.values()].flatMap((workflow) => Object.values(workflow.states));
  const codes = new Set(states.flatMap(({ on = {} }) => Object.keys(on)).filter((code) => !known.includes(code)));
  const withActions =
    codes.size > 0
      ? extendSchema(staticSchema, parse(`extend enum ActionCode { ${[...codes].sort().join(' ')} }`))
      : staticSchema;
  const compiled = editions.map((edition) => edition.compiled);
  return guardSchema(joinTypes(withActions, compiled), permissions);
}

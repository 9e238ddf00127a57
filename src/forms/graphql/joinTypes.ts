import { extendSchema, type GraphQLSchema, parse } from 'graphql';

import type { Compiled } from '../definition/compile.ts';
import { patchExtensionOf, sdlOf } from './sdlOf.ts';

/** Two questionnaires that would give the same name to different types. */
export class TypeClashError extends Error {
  override readonly name = 'TypeClashError';
  readonly typeName: string;
  readonly line: string;

  constructor(typeName: string, line: string) {
    super(`${line} defines ${typeName} differently`);
    this.typeName = typeName;
    this.line = line;
  }
}

/** Tells tools where a compiled field comes from, and how sensitive it is. */
const ITEM_DIRECTIVE = `
"""The item behind a field: key of its texts, sensitivity, provisions, number of the question."""
directive @item(key: String!, class: FieldClass = CASE, legal: [String!], ref: String) on FIELD_DEFINITION | INPUT_FIELD_DEFINITION`;

/** The SDL of several questionnaires, shared types once. @throws TypeClashError */
export function joinSdl(questionnaires: readonly Compiled[]): string {
  const types = new Map<string, string>();
  const extensions: string[] = [];
  for (const compiled of questionnaires) {
    for (const [name, sdl] of sdlOf(compiled)) {
      const known = types.get(name);
      if (known !== undefined && known !== sdl) throw new TypeClashError(name, compiled.line);
      types.set(name, sdl);
    }
    extensions.push(patchExtensionOf(compiled));
  }
  return [ITEM_DIRECTIVE, ...types.values(), ...extensions].join('\n\n');
}

/**
 * The schema to serve: the static one and the types of every live questionnaire.
 *
 * @throws TypeClashError, and GraphQL's own errors when a name is already taken by the static schema
 */
export function joinTypes(staticSchema: GraphQLSchema, questionnaires: readonly Compiled[]): GraphQLSchema {
  if (questionnaires.length === 0) return staticSchema;
  return extendSchema(staticSchema, parse(joinSdl(questionnaires), { noLocation: true }));
}

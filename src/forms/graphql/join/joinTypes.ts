import {
  assertValidSchema,
  type DefinitionNode,
  extendSchema,
  type GraphQLSchema,
  type InputObjectTypeExtensionNode,
  Kind,
  parse,
} from 'graphql';

import type { Compiled } from '../../definition/compile.ts';
import type { TypeDefinition } from '../types/definition.ts';
import { ITEM_DIRECTIVE } from '../types/itemDirective.ts';
import { mergeDefinitions } from '../types/mergeDefinitions.ts';
import { printDefinition } from '../types/printDefinition.ts';
import { patchExtensionOf, sdlOf } from '../types/sdlOf.ts';
import { assembleSchema, type WrittenType } from './assembleSchema.ts';

/** A questionnaire that gives a type a name which another one, or the static schema, gives to something else. */
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

/** A type that can be merged with another version of it. */
interface MergeableType extends WrittenType {
  readonly definition: TypeDefinition;
}

interface Definitions {
  readonly types: ReadonlyMap<string, MergeableType>;
  readonly member: WrittenType;
}

// Kept as long as the questionnaire itself, so that one more questionnaire does not cost what all the others did.
const definitions = new WeakMap<Compiled, Definitions>();
const validated = new WeakSet<Compiled>();
const withDirective = new WeakMap<GraphQLSchema, GraphQLSchema>();

/**
 * The SDL of several questionnaires, shared types once: with the members of all versions that the questionnaires carry,
 * described as in the newest.
 *
 * @param questionnaires oldest edition first
 * @throws TypeClashError
 */
export function joinSdl(questionnaires: readonly Compiled[]): string {
  const members = questionnaires.map((compiled) => definitionsOf(compiled).member.sdl);
  return [ITEM_DIRECTIVE, ...[...join(questionnaires).values()].map(({ sdl }) => sdl), ...members].join('\n\n');
}

/**
 * The schema to serve: the static one and the types of every live questionnaire. A questionnaire is validated when it
 * is seen first.
 *
 * @param questionnaires oldest edition first: what they share is described as in the newest
 * @throws TypeClashError, and GraphQL's own errors when the types of a questionnaire are not valid
 */
export function joinTypes(staticSchema: GraphQLSchema, questionnaires: readonly Compiled[]): GraphQLSchema {
  if (questionnaires.length === 0) return staticSchema;
  for (const compiled of questionnaires) refuseTakenNames(staticSchema, compiled);
  const types = join(questionnaires);
  const base = directiveAdded(staticSchema);
  validate(
    base,
    questionnaires.filter((compiled) => !validated.has(compiled)),
  );
  const members = questionnaires.map((compiled) => definitionsOf(compiled).member.node());
  return assembleSchema(base, types, members as InputObjectTypeExtensionNode[]);
}

function refuseTakenNames(staticSchema: GraphQLSchema, compiled: Compiled): void {
  for (const name of definitionsOf(compiled).types.keys()) {
    if (staticSchema.getType(name)) throw new TypeClashError(name, compiled.line);
  }
}

function directiveAdded(staticSchema: GraphQLSchema): GraphQLSchema {
  const known = withDirective.get(staticSchema);
  if (known) return known;
  const made = extendSchema(staticSchema, parse(ITEM_DIRECTIVE, { noLocation: true }));
  withDirective.set(staticSchema, made);
  return made;
}

function validate(base: GraphQLSchema, unseen: readonly Compiled[]): void {
  if (unseen.length === 0) return;
  const types = [...join(unseen).values()].map(({ node }) => node());
  const members = unseen.map((compiled) => definitionsOf(compiled).member.node());
  assertValidSchema(extendSchema(base, { kind: Kind.DOCUMENT, definitions: [...types, ...members] }));
  for (const compiled of unseen) validated.add(compiled);
}

function join(questionnaires: readonly Compiled[]): ReadonlyMap<string, WrittenType> {
  const types = new Map<string, MergeableType>();
  for (const compiled of questionnaires) {
    for (const [name, type] of definitionsOf(compiled).types) {
      const known = types.get(name);
      if (known?.sdl === type.sdl) continue;
      const merged = known ? mergeDefinitions(known.definition, type.definition) : type.definition;
      if (!merged) throw new TypeClashError(name, compiled.line);
      types.set(name, known ? mergeable(merged) : type);
    }
  }
  return types;
}

function definitionsOf(compiled: Compiled): Definitions {
  const known = definitions.get(compiled);
  if (known) return known;
  const types = new Map([...sdlOf(compiled)].map(([name, definition]) => [name, mergeable(definition)]));
  const made = { types, member: written(patchExtensionOf(compiled)) };
  definitions.set(compiled, made);
  return made;
}

function mergeable(definition: TypeDefinition): MergeableType {
  return { definition, ...written(printDefinition(definition)) };
}

// Parsed when it is needed: parsing costs more than all else.
function written(sdl: string): WrittenType {
  let parsed: DefinitionNode | undefined;
  const node = () => {
    parsed ??= parse(sdl, { noLocation: true }).definitions[0];
    if (!parsed) throw new TypeError('SDL that defines nothing');
    return parsed;
  };
  return { sdl, node };
}

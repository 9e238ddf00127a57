import {
  type DefinitionNode,
  GraphQLInputObjectType,
  type GraphQLNamedType,
  GraphQLSchema,
  type InputObjectTypeExtensionNode,
  isInputObjectType,
  Kind,
  visit,
} from 'graphql';

import { buildType, type FindType, inputFields } from './buildType.ts';
import { rebuildType } from './rebuildType.ts';
import { typesAround } from './typesAround.ts';

/** A type as SDL, and what that parses to. */
export interface WrittenType {
  readonly sdl: string;
  readonly node: () => DefinitionNode;
}

/** A type as it was built, and the names of the types that it refers to. */
interface Built {
  readonly sdl: string;
  readonly type: GraphQLNamedType;
  readonly uses: ReadonlySet<string>;
}

/** The input object to which every questionnaire adds a member. */
const OPEN_INPUT = 'AnswersPatch';

// What was built last on a schema; as long as that schema is there.
const builtOn = new WeakMap<GraphQLSchema, ReadonlyMap<string, Built>>();

/**
 * Adds types to a schema, and members to `AnswersPatch`, as `extendSchema` does. But a type that reads as it did the
 * last time, as does all that it refers to, is the same object again: one more questionnaire costs little more than
 * itself, however many there are.
 *
 * @param types valid definitions by name; none has the name of a type of the schema
 * @param members extensions of `AnswersPatch`
 */
export function assembleSchema(
  base: GraphQLSchema,
  types: ReadonlyMap<string, WrittenType>,
  members: readonly InputObjectTypeExtensionNode[],
): GraphQLSchema {
  const before = builtOn.get(base) ?? new Map<string, Built>();
  const around = typesAround(base, OPEN_INPUT);
  const kept = new Map<string, boolean>();
  const built = new Map<string, Built>();
  const rebuilt = new Map<string, GraphQLNamedType>();

  for (const [name, definition] of types) built.set(name, keptOrBuilt(name, definition));
  for (const name of around) {
    const type = base.getType(name);
    if (type) rebuilt.set(name, name === OPEN_INPUT ? opened(type) : rebuildType(type, find));
  }
  builtOn.set(base, built);

  const config = base.toConfig();
  const again = <T extends GraphQLNamedType>(type: T): T => find(type.name) as T;
  return new GraphQLSchema({
    ...config,
    query: config.query && again(config.query),
    mutation: config.mutation && again(config.mutation),
    subscription: config.subscription && again(config.subscription),
    types: [...config.types.map(again), ...[...built.values()].map(({ type }) => type)],
    assumeValid: true,
  });

  function find(name: string): GraphQLNamedType {
    const type = built.get(name)?.type ?? rebuilt.get(name) ?? base.getType(name);
    if (!type) throw new TypeError(`There is no type ${name}.`);
    return type;
  }

  function keptOrBuilt(name: string, { sdl, node }: WrittenType): Built {
    const known = before.get(name);
    if (known && isKept(name)) return known;
    const definition = node();
    return { sdl, type: buildType(definition, find), uses: namesIn(definition) };
  }

  function isKept(name: string): boolean {
    const decided = kept.get(name);
    if (decided !== undefined) return decided;
    const definition = types.get(name);
    if (!definition) return !around.has(name);
    const known = before.get(name);
    // Types that refer to each other in a circle are built anew.
    kept.set(name, false);
    const result = known?.sdl === definition.sdl && [...known.uses].every(isKept);
    kept.set(name, result);
    return result;
  }

  function opened(type: GraphQLNamedType): GraphQLNamedType {
    if (!isInputObjectType(type)) throw new TypeError(`${type.name} is not open.`);
    const own = type.toConfig();
    const added = members.flatMap(({ fields = [] }) => fields);
    return new GraphQLInputObjectType({
      ...own,
      extensionASTNodes: [...own.extensionASTNodes, ...members],
      fields: () => ({ ...own.fields, ...inputFields(added, find as FindType) }),
    });
  }
}

function namesIn(node: DefinitionNode): Set<string> {
  const names = new Set<string>();
  visit(node, { [Kind.NAMED_TYPE]: ({ name }: { name: { value: string } }) => void names.add(name.value) });
  return names;
}

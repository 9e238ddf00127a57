import {
  GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  print,
  printType,
} from 'graphql';

import type { Compiled } from '../../definition/compile.ts';
import { patchField } from '../names.ts';

const cache = new WeakMap<GraphQLSchema, Map<string, string>>();

/**
 * The SDL of what a client of one questionnaire needs: the fixed contract and the types that are reachable through this
 * questionnaire, without all the others. Sorted by name. Without types of its own when the schema does not serve it.
 *
 * @param schema what a server serves, with any number of questionnaires
 */
export function prunedSdl(schema: GraphQLSchema, { typeName }: Pick<Compiled, 'typeName'>): string {
  const known = cache.get(schema) ?? new Map<string, string>();
  cache.set(schema, known);
  const sdl = known.get(typeName) ?? prune(schema, typeName);
  known.set(typeName, sdl);
  return sdl;
}

function prune(schema: GraphQLSchema, typeName: string): string {
  const types = [...reachable(schema, typeName).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const directives = schema.getDirectives().flatMap(({ astNode }) => (astNode ? [print(astNode)] : []));
  return `${[...directives, ...types.map(printed)].join('\n\n')}\n`;
}

function reachable(schema: GraphQLSchema, typeName: string): ReadonlyMap<string, GraphQLNamedType> {
  const found = new Map<string, GraphQLNamedType>();
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (root) visit(root);
  }
  return found;

  function visit(type: GraphQLNamedType): void {
    if (found.has(type.name) || isIntrospectionType(type) || isSpecifiedScalarType(type)) return;
    const kept = type.name === 'AnswersPatch' && isInputObjectType(type) ? withOwnMember(type, typeName) : type;
    found.set(type.name, kept);
    for (const next of neighbours(schema, kept)) {
      const isOther = type.name === 'AnswerSet' && isObjectType(next) && next.name !== typeName && implementsIt(next);
      if (!isOther) visit(next);
    }
  }
}

function implementsIt(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'AnswerSet');
}

function neighbours(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  if (isUnionType(type)) return type.getTypes();
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  const used = fields
    .flatMap(({ type, args }) => [type, ...args.map((arg) => arg.type)])
    .map((each) => getNamedType(each));
  const implementers = isInterfaceType(type) ? Object.values(schema.getImplementations(type)).flat() : [];
  return [...used, ...type.getInterfaces(), ...implementers];
}

function withOwnMember(type: GraphQLInputObjectType, typeName: string): GraphQLInputObjectType {
  const config = type.toConfig();
  const own = ['generic', patchField(typeName)];
  const fields = Object.fromEntries(Object.entries(config.fields).filter(([name]) => own.includes(name)));
  return new GraphQLInputObjectType({ ...config, fields, extensionASTNodes: [], astNode: undefined });
}

// The directives of a compiled type stand in its source only.
function printed(type: GraphQLNamedType): string {
  return type.astNode && type.extensionASTNodes.length === 0 ? print(type.astNode) : printType(type);
}

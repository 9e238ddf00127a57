import {
  type DefinitionNode,
  type FieldDefinitionNode,
  GraphQLDeprecatedDirective,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLUnionType,
  getDirectiveValues,
  type InputValueDefinitionNode,
  Kind,
  type TypeNode,
  valueFromAST,
} from 'graphql';

/** Finds a type of the schema that is being built. @throws when there is none */
export type FindType = (name: string) => GraphQLNamedType;

/**
 * Makes a type from its SDL. What it refers to is looked up when its fields are first asked for.
 *
 * @throws TypeError for what the compiler does not write
 */
export function buildType(node: DefinitionNode, find: FindType): GraphQLNamedType {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const config = {
        name: node.name.value,
        description: node.description?.value,
        interfaces: () => (node.interfaces ?? []).map(({ name }) => find(name.value) as GraphQLInterfaceType),
        fields: () => byName(node.fields ?? [], (field) => fieldOf(field, find)),
        astNode: node as never,
      };
      return node.kind === Kind.OBJECT_TYPE_DEFINITION
        ? new GraphQLObjectType(config)
        : new GraphQLInterfaceType(config);
    }
    case Kind.UNION_TYPE_DEFINITION:
      return new GraphQLUnionType({
        name: node.name.value,
        description: node.description?.value,
        types: () => (node.types ?? []).map(({ name }) => find(name.value) as GraphQLObjectType),
        astNode: node,
      });
    case Kind.ENUM_TYPE_DEFINITION:
      return new GraphQLEnumType({
        name: node.name.value,
        description: node.description?.value,
        values: byName(node.values ?? [], (value) => ({
          description: value.description?.value,
          deprecationReason: deprecation(value),
          astNode: value,
        })),
        astNode: node,
      });
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return new GraphQLInputObjectType({
        name: node.name.value,
        description: node.description?.value,
        fields: () => inputFields(node.fields ?? [], find),
        isOneOf: node.directives?.some(({ name }) => name.value === 'oneOf') ?? false,
        astNode: node,
      });
    default:
      throw new TypeError(`${node.kind} is nothing that a questionnaire becomes.`);
  }
}

/** Makes the members of an input object, or the arguments of a field. */
export function inputFields(nodes: readonly InputValueDefinitionNode[], find: FindType) {
  return byName(nodes, (node) => {
    const type = typeOf(node.type, find) as GraphQLInputType;
    return {
      type,
      description: node.description?.value,
      defaultValue: node.defaultValue && valueFromAST(node.defaultValue, type),
      deprecationReason: deprecation(node),
      astNode: node,
    };
  });
}

function fieldOf(node: FieldDefinitionNode, find: FindType): GraphQLFieldConfig<unknown, unknown> {
  return {
    type: typeOf(node.type, find) as GraphQLOutputType,
    description: node.description?.value,
    args: inputFields(node.arguments ?? [], find),
    deprecationReason: deprecation(node),
    astNode: node,
  };
}

function typeOf(node: TypeNode, find: FindType): GraphQLInputType | GraphQLOutputType {
  if (node.kind === Kind.LIST_TYPE)
    return new GraphQLList(typeOf(node.type, find)) as GraphQLInputType & GraphQLOutputType;
  if (node.kind === Kind.NON_NULL_TYPE) return new GraphQLNonNull(typeOf(node.type, find) as never);
  return find(node.name.value);
}

function deprecation(node: Parameters<typeof getDirectiveValues>[1]): string | undefined {
  const reason = getDirectiveValues(GraphQLDeprecatedDirective, node)?.['reason'];
  return typeof reason === 'string' ? reason : undefined;
}

function byName<N extends { readonly name: { readonly value: string } }, T>(
  nodes: readonly N[],
  make: (node: N) => T,
): Record<string, T> {
  return Object.fromEntries(nodes.map((node) => [node.name.value, make(node)]));
}

import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Names of the types of a schema that refer to a type, directly or through others, and of the type itself. */
export function typesAround(schema: GraphQLSchema, name: string): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const uses = types.map((type) => [type.name, namesIn(type)] as const);
  const around = new Set([name]);
  // A set gives what is added during the loop as well.
  for (const found of around) for (const [user, used] of uses) if (used.has(found)) around.add(user);
  return around;
}

function namesIn(type: GraphQLNamedType): Set<string> {
  if (isUnionType(type)) return new Set(type.getTypes().map(({ name }) => name));
  if (isInputObjectType(type))
    return new Set(Object.values(type.getFields()).map((field) => getNamedType(field.type).name));
  if (!isObjectType(type) && !isInterfaceType(type)) return new Set();
  const fields = Object.values(type.getFields());
  const used = fields.flatMap((field) => [field.type, ...field.args.map((argument) => argument.type)]);
  return new Set([...used.map((of) => getNamedType(of).name), ...type.getInterfaces().map((of) => of.name)]);
}

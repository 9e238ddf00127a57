import {
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  type GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

import type { FindType } from './buildType.ts';

/**
 * The same type once more, with all that it refers to looked up anew.
 *
 * @throws TypeError for what is neither an object nor an input object
 */
export function rebuildType(type: GraphQLNamedType, find: FindType): GraphQLObjectType | GraphQLInputObjectType {
  if (isObjectType(type)) {
    const config = type.toConfig();
    return new GraphQLObjectType({
      ...config,
      interfaces: () => config.interfaces.map(({ name }) => find(name) as GraphQLInterfaceType),
      fields: () =>
        mapped(config.fields, (field) => ({
          ...(again(field, find) as GraphQLFieldConfig<unknown, unknown>),
          args: mapped(field.args ?? {}, (argument) => again(argument, find)),
        })),
    });
  }
  if (!isInputObjectType(type)) throw new TypeError(`${type.name} cannot be built anew.`);
  const config = type.toConfig();
  return new GraphQLInputObjectType({ ...config, fields: () => mapped(config.fields, (field) => again(field, find)) });
}

function again<F extends { readonly type: GraphQLType }>(field: F, find: FindType): F {
  return { ...field, type: typeAgain(field.type, find) };
}

// Of the same shape as before, which the compiler cannot follow through the lists.
function typeAgain(type: GraphQLType, find: FindType): never {
  if (isListType(type)) return new GraphQLList(typeAgain(type.ofType, find)) as never;
  if (isNonNullType(type)) return new GraphQLNonNull(typeAgain(type.ofType, find)) as never;
  return find(type.name) as never;
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';

import type PrismaTypes from '../prisma/pothosTypes.ts';
import { getDatamodel } from '../prisma/pothosTypes.ts';
import type { Context } from '../src/context.ts';
import type { Declaration, Money, Period } from '../src/forms/answers/values.ts';
import { readGlobalId } from './globalId.ts';

/** The builder of all types. It defines none itself: each type stands in the file of its name. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: true;
  Scalars: {
    ID: { Input: string; Output: string | number };
    Date: { Input: string; Output: string | Date };
    DateTime: { Input: string; Output: string | Date };
    Decimal: { Input: string; Output: string };
    Duration: { Input: string; Output: string };
    LanguageTag: { Input: string; Output: string };
    Time: { Input: string; Output: string };
    YearMonth: { Input: string; Output: string };
  };
  Objects: { Declaration: Declaration; Money: Money; Period: Period };
}>({
  plugins: [ErrorsPlugin, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  prisma: {
    client: ({ db }) => db.prisma,
    dmmf: getDatamodel(),
    onUnusedQuery: null,
  },
  relay: { decodeGlobalID: readGlobalId },
  errors: { defaultTypes: [], directResult: true },
});

builder.queryType({});
builder.mutationType({});

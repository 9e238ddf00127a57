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
  relay: {
    decodeGlobalID: readGlobalId,
    nodeTypeOptions: { description: 'What can be found again by its global id.' },
    idFieldOptions: { description: 'Opaque and stable; `node` finds it again.' },
    nodeQueryOptions: {
      description: 'What has this global id; null when there is nothing that the viewer may know of.',
      args: { id: { description: 'A global id.' } },
    },
    nodesQueryOptions: {
      description: 'What has these global ids, in their order; null in the place of what is not there.',
      args: { ids: { description: 'Global ids.' } },
    },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'There is more after `endCursor`.' },
    hasPreviousPageFieldOptions: { description: 'There is more before `startCursor`.' },
    startCursorFieldOptions: { description: 'Of the first row; what `before` takes.' },
    endCursorFieldOptions: { description: 'Of the last row; what `after` takes.' },
    pageInfoFieldOptions: { description: 'Whether there is more.' },
    edgesFieldOptions: { description: 'The rows of the page, in order.' },
    nodeFieldOptions: { description: 'What the row holds.' },
    cursorFieldOptions: { description: 'Opaque; what `after` and `before` take.' },
    defaultConnectionTypeOptions: { description: 'A page of a list.' },
    defaultEdgeTypeOptions: { description: 'A row of a list, with its place.' },
    firstArgOptions: { description: 'How many rows from the start; 20 when neither `first` nor `last` is given.' },
    lastArgOptions: { description: 'How many rows from the end; goes with `before`.' },
    afterArgOptions: { description: 'Only rows after this cursor.' },
    beforeArgOptions: { description: 'Only rows before this cursor.' },
  },
  errors: { defaultTypes: [], directResult: true },
});

builder.queryType({ description: 'What can be read.' });
builder.mutationType({ description: 'What can be done. What is refused is told in the result, see `UserError`.' });

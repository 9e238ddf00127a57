import { resolveArrayConnection } from '@pothos/plugin-relay';

import { builder } from '../../schema/builder.ts';
import { CodedValue } from '../../schema/codedValue.ts';
import { languageArgs } from '../../schema/language.ts';
import { searchOptions } from '../editions/searchOptions.ts';

builder.queryField('codeList', (t) =>
  t.connection(
    {
      type: CodedValue,
      description: 'The options of a code list, sorted by label; empty when there is no such list.',
      args: {
        id: t.arg.string({ description: 'For example country.' }),
        search: t.arg.string({ required: false, description: 'Part of the code or the label; accents do not matter.' }),
        ...languageArgs,
      },
      resolve: (_root, args, { editions, language }) =>
        resolveArrayConnection(
          { args, maxSize: 300 },
          searchOptions(editions.live(), args.id, args.search ?? '', args.language ?? language),
        ),
    },
    { name: 'CodedValueConnection' },
    { name: 'CodedValueEdge' },
  ),
);

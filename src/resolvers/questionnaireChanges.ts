import { resolveArrayConnection } from '@pothos/plugin-relay';

import { builder } from '../../schema/builder.ts';
import { Edition } from '../../schema/edition.ts';
import { ChangeClass, QuestionnaireChange } from '../../schema/questionnaireChange.ts';
import { type ChangelogEntry as ChangelogEntryShape, changelog } from '../editions/changelog.ts';
import { changesOf } from '../editions/changesOf.ts';
import { weightiestClass } from '../forms/evolution/weightiestClass.ts';

const ChangelogEntry = builder.objectRef<ChangelogEntryShape>('ChangelogEntry').implement({
  description: 'An edition, and what it changed.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'MAJOR.MINOR.PATCH' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'From then on new exchanges ran on it.' }),
    edition: t.field({
      type: Edition,
      description: 'The edition itself.',
      resolve: ({ id }, _args, { editions }) => editions.byId(id),
    }),
    changeClass: t.field({
      type: ChangeClass,
      nullable: true,
      description: 'Of all its changes together; null for the first edition of the line.',
      resolve: async (entry, _args, { editions }) => weightiestClass(await changesOf(editions, entry)),
    }),
    changes: t.field({
      type: [QuestionnaireChange],
      description: 'Against the edition before it; none for the first one of the line.',
      args: {
        classes: t.arg({ type: [ChangeClass], required: false, description: 'Only these; all of them when absent.' }),
      },
      resolve: async (entry, { classes }, { editions }) => {
        const changes = await changesOf(editions, entry);
        return changes.filter((change) => !classes || classes.includes(change.class));
      },
    }),
  }),
});

builder.queryField('questionnaireChanges', (t) =>
  t.connection(
    {
      type: ChangelogEntry,
      description:
        'The changelog of a line: one entry for each edition, newest first; empty when there is no such line.',
      args: {
        id: t.arg.string({ description: 'For example recognition.' }),
        major: t.arg.int({ description: 'With the id, it names the line.' }),
        from: t.arg.string({ required: false, description: 'The editions after this version; all when absent.' }),
        to: t.arg.string({
          required: false,
          description: 'The editions up to this version; to the newest when absent.',
        }),
      },
      resolve: async (_root, { id, major, from, to, ...args }, { db }) =>
        resolveArrayConnection({ args, maxSize: 50 }, await changelog(db, { questionnaire: id, major }, { from, to })),
    },
    { name: 'ChangelogConnection' },
    { name: 'ChangelogEdge' },
  ),
);

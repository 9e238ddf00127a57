import { viewerOf } from '../src/context.ts';
import { newerEdition } from '../src/exchanges/migration/newerEdition.ts';
import { type MigrationPreview, previewMigration } from '../src/exchanges/migration/previewMigration.ts';
import { type AtticAnswer, readAttic } from '../src/exchanges/migration/readAttic.ts';
import { parseAddress } from '../src/forms/answers/address.ts';
import type { Compiled, Node } from '../src/forms/definition/compile.ts';
import type { ReaderChange } from '../src/forms/evolution/changesForReader.ts';
import { valueText } from '../src/forms/texts/itemText.ts';
import { plainLabel } from '../src/forms/texts/plainLabel.ts';
import { messageOf } from '../src/messages/messageOf.ts';
import { Attachment } from './attachment.ts';
import { builder } from './builder.ts';
import { Edition } from './edition.ts';
import { Exchange } from './exchange.ts';
import { languageArgs } from './language.ts';
import { Text, untranslated } from './text.ts';

/** An item of an edition, for a reader of a language. */
interface ItemOf {
  readonly compiled: Compiled;
  readonly node: Node;
  readonly language: string;
}

const labelOf = ({ compiled, node, language }: ItemOf) =>
  plainLabel(compiled, node, language) ?? untranslated(node.item.key);

const EditionItem = builder.objectRef<ItemOf>('EditionItem').implement({
  description: 'An item of an edition, whoever answers it.',
  fields: (t) => ({
    path: t.string({ description: 'Its place in the questionnaire, without rows.', resolve: ({ node }) => node.path }),
    label: t.field({ type: Text, description: 'What it quotes from answers stands as an ellipsis.', resolve: labelOf }),
  }),
});

function displayOf({ compiled, node, path, value, language }: AtticAnswer & ItemOf): string | null {
  const { annotation } = parseAddress(path);
  if (annotation === 'evidence' || node.item.type === 'file') return null;
  return annotation ? String(value) : valueText(compiled, node, value, language);
}

const AtticAnswerType = builder.objectRef<AtticAnswer & ItemOf>('AtticAnswer').implement({
  description: 'An answer that the edition has no place for. It is kept until the form is handed over, then dropped.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Address of the item in the edition on which it was answered.' }),
    label: t.field({ type: Text, description: 'What it quotes from answers stands as an ellipsis.', resolve: labelOf }),
    display: t.string({
      nullable: true,
      description: 'The answer in words; null for a file.',
      resolve: displayOf,
    }),
    file: t.prismaField({
      type: Attachment,
      nullable: true,
      description: 'When the answer is a file.',
      resolve: (query, { node, value }, _args, { db }) =>
        node.item.type === 'file' ? db.prisma.attachment.findUnique({ ...query, where: { id: String(value) } }) : null,
    }),
  }),
});

const MovedAnswer = builder.objectRef<ItemOf & { from: string }>('MovedAnswer').implement({
  description: 'An answer that would stand elsewhere.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'Path of its item now.' }),
    to: t.field({ type: EditionItem, description: 'The item that takes its place.', resolve: (moved) => moved }),
  }),
});

const DraftChangeKind = builder.enumType('DraftChangeKind', {
  description: 'What of an item is different in the newer edition.',
  values: {
    ADDED: { description: 'It is new.' },
    ENDED: { description: 'It takes no answers any more.' },
    REQUIRED: { description: 'It must be answered.' },
    OPTIONAL: { description: 'It need not be answered any more.' },
    CONDITION: { description: 'When it is asked or must be answered.' },
    LIMITS: { description: 'How long, high or many answers may be.' },
    OPTIONS: { description: 'What can be chosen.' },
    RULE: { description: 'What must fit other answers.' },
    WORDING: { description: 'The words of the question.' },
    LEGAL_BASIS: { description: 'The provision it rests on.' },
    OTHER: { description: 'Something else.' },
  } as const,
});

const DraftChange = builder.objectRef<ReaderChange & ItemOf>('DraftChange').implement({
  description: 'What is different about an item in the newer edition.',
  fields: (t) => ({
    item: t.field({
      type: EditionItem,
      description: 'In the newer edition; of what has ended, in the old one.',
      resolve: (change) => change,
    }),
    kind: t.expose('kind', { type: DraftChangeKind, description: 'What is different.' }),
    text: t.string({
      description: 'For people.',
      resolve: ({ kind, language }) => messageOf(`changes.${kind}`, language),
    }),
  }),
});

type Preview = MigrationPreview & { readonly language: string };

const inOld =
  ({ from, language }: Preview) =>
  (node: Node): ItemOf => ({ compiled: from.compiled, node, language });
const inNew =
  ({ to, language }: Preview) =>
  (node: Node): ItemOf => ({ compiled: to.compiled, node, language });

const DraftMigration = builder.objectRef<Preview>('DraftMigration').implement({
  description: 'What would become of a draft on a newer edition. Nothing happens until `migrateDraft` is called.',
  fields: (t) => ({
    edition: t.field({ type: Edition, description: 'The newer one.', resolve: ({ to }) => to }),
    isLossless: t.exposeBoolean('isLossless', {
      description: 'No answer would go to the attic, and every question stays asked.',
    }),
    moved: t.field({
      type: [MovedAnswer],
      description: 'Answers that would stand under another path.',
      resolve: (preview) => preview.moved.map(({ from, node }) => ({ ...inNew(preview)(node), from })),
    }),
    attic: t.field({
      type: [AtticAnswerType],
      description: 'Answers without a place in the newer edition.',
      resolve: ({ attic, language }) => attic.map((answer) => ({ ...answer, language })),
    }),
    unasked: t.field({
      type: [EditionItem],
      description: 'Questions that are asked and could not be asked any more.',
      resolve: (preview) => preview.unasked.map(inOld(preview)),
    }),
    required: t.field({
      type: [EditionItem],
      description: 'Items that would newly have to be answered.',
      resolve: (preview) => preview.required.map(inNew(preview)),
    }),
    invalid: t.field({
      type: [EditionItem],
      description: 'Items whose answers would newly be wrong.',
      resolve: (preview) => preview.invalid.map(inNew(preview)),
    }),
    changes: t.field({
      type: [DraftChange],
      description: 'What is different for whoever fills in the forms.',
      resolve: ({ changes, from, to, language }) =>
        changes.map((change) => {
          const compiled = change.kind === 'ENDED' ? from.compiled : to.compiled;
          return { ...change, compiled, language };
        }),
    }),
  }),
});

builder.prismaObjectFields(Exchange, (t) => ({
  newerEdition: t.field({
    type: Edition,
    nullable: true,
    description: 'The edition to which this draft could be taken; null when it is on the newest, or no draft any more.',
    select: { id: true },
    resolve: async ({ id }, _, ctx) => newerEdition(ctx.editions, await ctx.loaders.exchange.load(id)),
  }),
  migration: t.field({
    type: DraftMigration,
    nullable: true,
    description: 'What taking this draft to its newer edition would do; null for whoever may not change the draft.',
    args: languageArgs,
    select: { id: true },
    resolve: async ({ id }, { language }, ctx) => {
      const preview = await previewMigration(ctx, viewerOf(ctx), await ctx.loaders.exchange.load(id));
      return preview && { ...preview, language: language ?? ctx.language };
    },
  }),
  attic: t.field({
    type: [AtticAnswerType],
    description:
      'Answers for which the edition has no place, for whoever may change their form now; nobody else has any.',
    args: languageArgs,
    select: { id: true },
    resolve: async ({ id }, { language }, ctx) => {
      const answers = await readAttic(ctx, viewerOf(ctx), await ctx.loaders.exchange.load(id));
      return answers.map((answer) => ({ ...answer, language: language ?? ctx.language }));
    },
  }),
}));

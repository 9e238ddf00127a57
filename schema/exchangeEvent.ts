import { eventReason } from '../src/exchanges/eventReason.ts';
import { textIn } from '../src/forms/texts/textIn.ts';
import { messageOf } from '../src/messages/messageOf.ts';
import { WORKFLOW_TEXTS } from '../src/messages/workflowTexts.ts';
import { builder } from './builder.ts';
import { languageArgs } from './language.ts';

/** A row of an exchange's history. */
export const ExchangeEvent = builder.prismaObject('ExchangeEvent', {
  description: "A step in an exchange's history.",
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: '1, 2, 3 … without gaps.' }),
    action: t.exposeString('action', {
      description: 'CREATE, MIGRATE (to a newer edition), or the code of the action.',
    }),
    label: t.string({
      description: 'For people.',
      args: languageArgs,
      select: { action: true, exchange: { select: { workflow: true } } },
      resolve: ({ action, exchange }, { language }, ctx) => {
        const key = `${exchange.workflow}.actions.${action}.label`;
        const wanted = language ?? ctx.language;
        return textIn(WORKFLOW_TEXTS, key, wanted)?.text ?? messageOf(`actions.${action}`, wanted);
      },
    }),
    fromState: t.exposeString('fromState', {
      nullable: true,
      description: 'Code of the state before; null at creation.',
    }),
    toState: t.exposeString('toState', {
      nullable: true,
      description: 'Code of the state after; null when it stayed.',
    }),
    part: t.exposeString('part', { description: 'The side that acted.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
    reason: t.string({
      nullable: true,
      description: 'The reason that was given; personal data, so null without a need to know, and once erased.',
      select: { exchangeId: true, sealedReason: true },
      resolve: async ({ exchangeId, sealedReason }, _, ctx) =>
        sealedReason && eventReason(await ctx.loaders.exchange.load(exchangeId), sealedReason, ctx.vault),
    }),
  }),
});

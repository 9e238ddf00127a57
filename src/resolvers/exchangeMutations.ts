import { ActionCode } from '../../schema/actionCode.ts';
import { AnswersPatch } from '../../schema/answersPatch.ts';
import { Authority } from '../../schema/authority.ts';
import { builder } from '../../schema/builder.ts';
import { Exchange, RatingGrade } from '../../schema/exchange.ts';
import { viewerOf } from '../context.ts';
import { createExchange } from '../exchanges/createExchange.ts';
import {
  ActionNotAvailableError,
  ConflictError,
  InvalidAnswersError,
  InvalidInputError,
  InvalidRecipientError,
  UnknownQuestionnaireError,
} from '../exchanges/errors.ts';
import { performAction } from '../exchanges/performAction.ts';
import { saveAnswers } from '../exchanges/saveAnswers.ts';
import { readPatch } from './readPatch.ts';

const payload = (name: string) =>
  builder.objectRef<{ id: string }>(name).implement({
    description: 'It was done.',
    fields: (t) => ({
      exchange: t.prismaField({
        type: Exchange,
        description: 'As it is now.',
        resolve: (query, { id }, _args, { db }) => db.prisma.exchange.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  });

const CreateExchangePayload = payload('CreateExchangePayload');
const SaveAnswersPayload = payload('SaveAnswersPayload');
const PerformActionPayload = payload('PerformActionPayload');

const CreateExchangeInput = builder.inputType('CreateExchangeInput', {
  description: 'Whom to ask, on which questionnaire, and the first answers.',
  fields: (t) => ({
    recipient: t.globalID({ for: Authority, description: 'The authority that is asked.' }),
    answers: t.field({ type: AnswersPatch, description: 'Its member picks the questionnaire.' }),
  }),
});

builder.mutationField('createExchange', (t) =>
  t.field({
    type: CreateExchangePayload,
    description: 'Starts a draft. Only the own authority knows of it until it is sent.',
    args: { input: t.arg({ type: CreateExchangeInput, description: 'Whom to ask, and the first answers.' }) },
    errors: {
      types: [InvalidAnswersError, InvalidRecipientError, UnknownQuestionnaireError],
      union: { name: 'CreateExchangeResult' },
    },
    resolve: async (_root, { input }, ctx) => ({
      id: await createExchange(ctx, viewerOf(ctx), {
        recipient: input.recipient.id,
        answers: readPatch(input.answers),
      }),
    }),
  }),
);

const SaveAnswersInput = builder.inputType('SaveAnswersInput', {
  description: 'Changes to the answers of an exchange.',
  fields: (t) => ({
    exchange: t.globalID({ for: Exchange, description: 'Whose answers change.' }),
    baseRevision: t.int({ description: 'The revision that the client has seen.' }),
    patch: t.field({
      type: AnswersPatch,
      description: 'What changes; the questionnaire must be that of the exchange.',
    }),
  }),
});

builder.mutationField('saveAnswers', (t) =>
  t.field({
    type: SaveAnswersPayload,
    description: 'Saves answers of the forms that may be changed now. They need not be complete.',
    args: { input: t.arg({ type: SaveAnswersInput, description: 'What changes, and what the client has seen.' }) },
    errors: {
      types: [InvalidAnswersError, ConflictError, UnknownQuestionnaireError],
      union: { name: 'SaveAnswersResult' },
    },
    resolve: async (_root, { input }, ctx) => {
      const { exchange, baseRevision, patch } = input;
      await saveAnswers(ctx, viewerOf(ctx), { exchange: exchange.id, baseRevision, answers: readPatch(patch) });
      ctx.loaders.forget(exchange.id);
      return { id: exchange.id };
    },
  }),
);

const PerformActionInput = builder.inputType('PerformActionInput', {
  description: 'What an action needs is told by `availableActions`.',
  fields: (t) => ({
    exchange: t.globalID({ for: Exchange, description: 'What is moved.' }),
    revision: t.int({ description: 'The revision that the client has seen.' }),
    action: t.field({ type: ActionCode, description: 'One of `availableActions`.' }),
    reason: t.string({ required: false, description: 'At most 2,000 characters.' }),
    dueOn: t.field({
      type: 'Date',
      required: false,
      description: 'SEND: day by which the reply is wanted. ACCEPT: another day, when that one cannot be kept.',
    }),
    timeliness: t.field({ type: RatingGrade, required: false, description: 'CLOSE: whether the answer came in time.' }),
    efforts: t.field({ type: RatingGrade, required: false, description: 'CLOSE: how much the other side did.' }),
  }),
});

builder.mutationField('performAction', (t) =>
  t.field({
    type: PerformActionPayload,
    description: 'Moves an exchange along its workflow, all or nothing.',
    args: { input: t.arg({ type: PerformActionInput, description: 'What to do, and what it needs.' }) },
    errors: {
      types: [InvalidAnswersError, ConflictError, ActionNotAvailableError, InvalidInputError],
      union: { name: 'PerformActionResult' },
    },
    resolve: async (_root, { input }, ctx) => {
      await performAction(ctx, viewerOf(ctx), { ...input, exchange: input.exchange.id });
      ctx.loaders.forget(input.exchange.id);
      return { id: input.exchange.id };
    },
  }),
);

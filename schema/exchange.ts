import { RatingGrade as Grade } from '../prisma/client/enums.ts';
import { viewerOf } from '../src/context.ts';
import { answerSetOf } from '../src/exchanges/answerSetOf.ts';
import { itemStates } from '../src/exchanges/itemStates.ts';
import { readableFiles } from '../src/exchanges/readableFiles.ts';
import { readForm } from '../src/exchanges/readForm.ts';
import { visibleTo } from '../src/exchanges/visibleTo.ts';
import { textIn } from '../src/forms/texts/textIn.ts';
import { WORKFLOW_TEXTS } from '../src/messages/workflowTexts.ts';
import { type AvailableAction as AvailableActionShape, availableActions } from '../src/workflow/availableActions.ts';
import { ActionCode } from './actionCode.ts';
import { AnswerSet } from './answerSet.ts';
import { Attachment } from './attachment.ts';
import { builder } from './builder.ts';
import { Edition } from './edition.ts';
import { ExchangeEvent } from './exchangeEvent.ts';
import { Form } from './form.ts';
import { ItemStatus } from './itemStatus.ts';
import { languageArgs } from './language.ts';
import { LegalArea, legalAreaOf } from './legalArea.ts';

/** A code of a workflow and where its label stands. */
export interface LabelledCode {
  readonly workflow: string;
  readonly code: string;
}

const label = (kind: string, { workflow, code }: LabelledCode, language: string): string =>
  textIn(WORKFLOW_TEXTS, `${workflow}.${kind}.${code}.label`, language)?.text ?? code;

const ExchangeState = builder.objectRef<LabelledCode>('ExchangeState').implement({
  description: 'Where an exchange stands in its workflow.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable within the workflow, for example DRAFT, SENT.' }),
    label: t.string({
      description: 'For people.',
      args: languageArgs,
      resolve: (state, { language }, ctx) => label('states', state, language ?? ctx.language),
    }),
    isFinal: t.boolean({
      description: 'No action leads out of it.',
      resolve: ({ workflow, code }, _, ctx) => ctx.workflows.get(workflow)?.states[code]?.type === 'final',
    }),
  }),
});

const ExchangeParty = builder.prismaObject('ExchangeParty', {
  description: 'An authority in an exchange.',
  fields: (t) => ({
    part: t.exposeString('part', { description: 'requesting or responding.' }),
    authority: t.relation('authority', { description: 'Who takes the part.' }),
  }),
});

const ActionNeed = builder.objectRef<{ name: string; required: boolean }>('ActionInputNeed').implement({
  description: 'An input that an action takes. What it does not name is refused.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the member of `PerformActionInput`.' }),
    isRequired: t.exposeBoolean('required', { description: 'Without it the action is refused.' }),
  }),
});

const AvailableAction = builder.objectRef<AvailableActionShape & { workflow: string }>('AvailableAction').implement({
  description: 'What the viewer may do now.',
  fields: (t) => ({
    // The workflows' codes join the enum when the schema is put together.
    code: t.field({
      type: ActionCode,
      description: 'What `performAction` takes.',
      resolve: ({ action }) => action as 'SEND',
    }),
    label: t.string({
      description: 'For people: words for a button.',
      args: languageArgs,
      resolve: ({ workflow, action }, { language }, ctx) =>
        label('actions', { workflow, code: action }, language ?? ctx.language),
    }),
    needsReason: t.exposeBoolean('needsReason', { description: 'Without `reason` it is refused.' }),
    needsForm: t.exposeString('needsForm', { nullable: true, description: 'The form that must be complete.' }),
    needsAuthority: t.exposeBoolean('needsAuthority', { description: 'An authority must be chosen.' }),
    inputs: t.field({ type: [ActionNeed], description: 'What else it takes.', resolve: ({ inputs }) => [...inputs] }),
  }),
});

const Deadline = builder.prismaObject('Deadline', {
  description: 'A day by which something is due.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Stable within the workflow.' }),
    label: t.string({
      description: 'For people.',
      args: languageArgs,
      select: { name: true, exchange: { select: { workflow: true } } },
      resolve: ({ name, exchange }, { language }, ctx) =>
        label('deadlines', { workflow: exchange.workflow, code: name }, language ?? ctx.language),
    }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The last day.' }),
    isRunning: t.boolean({
      description: 'False once it was met or has no object any more.',
      select: { stoppedAt: true },
      resolve: ({ stoppedAt }) => stoppedAt === null,
    }),
  }),
});

/** How an answer was rated. */
export const RatingGrade = builder.enumType('RatingGrade', {
  description: 'How the requesting side found an answer.',
  values: {
    [Grade.POSITIVE]: { description: 'Good.' },
    [Grade.NEUTRAL]: { description: 'Neither good nor bad.' },
    [Grade.NEGATIVE]: { description: 'Bad.' },
  } as const,
});

const Rating = builder.prismaObject('Rating', {
  description: 'How the requesting side found one side of an answer.',
  fields: (t) => ({
    criterion: t.exposeString('criterion', { description: 'TIMELINESS or EFFORTS.' }),
    grade: t.expose('grade', { type: RatingGrade, description: 'How it was found.' }),
  }),
});

const Case = builder.prismaObject('Case', {
  description: 'Linked exchanges under one number.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'For people, for example PQ-2026-000017.' }),
    exchanges: t.relation('exchanges', {
      description: 'Those that the viewer may know of.',
      query: (_args, ctx) => ({ where: visibleTo(viewerOf(ctx), ctx.workflows), orderBy: { number: 'asc' } }),
    }),
  }),
});

/** One run of a workflow on one edition. */
export const Exchange = builder.prismaNode('Exchange', {
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, AND: visibleTo(viewerOf(ctx), ctx.workflows) }),
  description: 'One run of a workflow on one edition of a questionnaire, between authorities.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'For people, for example PQ-2026-000017/1.' }),
    case: t.relation('case', { type: Case, description: 'With the exchanges that are linked to it.' }),
    legalArea: t.field({
      type: LegalArea,
      description: 'The field of law of its questionnaire.',
      select: { legalArea: true },
      resolve: ({ legalArea }, _, ctx) => legalAreaOf(legalArea, ctx.editions.live()),
    }),
    edition: t.field({
      type: Edition,
      description: 'Pinned when the exchange was created.',
      select: { editionId: true },
      resolve: ({ editionId }, _, ctx) => ctx.editions.byId(editionId),
    }),
    revision: t.exposeInt('revision', { description: 'Say it back with each change; a stale one is refused.' }),
    state: t.field({
      type: ExchangeState,
      description: 'Where it stands.',
      select: { workflow: true, state: true },
      resolve: ({ workflow, state }) => ({ workflow, code: state }),
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'Day by which the reply is wanted; agreed once the request is accepted.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When its draft was begun.' }),
    lastActivityAt: t.expose('lastActivityAt', { type: 'DateTime', description: 'When its revision last went up.' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Formal closure; the retention periods start.',
    }),
    parties: t.relation('parties', {
      type: ExchangeParty,
      description: 'Who takes part.',
      query: { orderBy: { part: 'asc' } },
    }),
    answers: t.field({
      type: AnswerSet,
      nullable: true,
      description: 'Typed face. What the viewer may not see is null; `itemStates` tells why.',
      select: { id: true },
      resolve: async ({ id }, _, ctx) => {
        const reading = await ctx.loaders.reading.load(id);
        const include = { exchange: { select: { wrappedKey: true } } };
        const fileOf = (file: string) => ctx.db.prisma.attachment.findUnique({ where: { id: file }, include });
        return answerSetOf(reading, fileOf, ctx.editions.liveOf(reading.exchange.edition.compiled.line));
      },
    }),
    itemStates: t.field({
      type: [ItemStatus],
      description: 'Why answers are null, by address. Items of forms that the viewer may not read are left out.',
      args: {
        paths: t.arg.stringList({
          required: false,
          description: 'Addresses of items; left out: of all. One that no edition knows is refused.',
        }),
      },
      select: { id: true },
      resolve: async ({ id }, { paths }, ctx) => {
        const reading = await ctx.loaders.reading.load(id);
        return itemStates(reading, paths ?? undefined, ctx.editions.liveOf(reading.exchange.edition.compiled.line));
      },
    }),
    form: t.field({
      type: Form,
      nullable: true,
      description: 'Generic face of one form; null when the viewer may not read it (yet) or it does not exist.',
      args: { key: t.arg.string({ description: 'For example request.' }), ...languageArgs },
      select: { id: true },
      resolve: async ({ id }, { key, language }, ctx) =>
        readForm(await ctx.loaders.reading.load(id), key, language ?? ctx.language),
    }),
    availableActions: t.field({
      type: [AvailableAction],
      description: 'What the viewer may do now.',
      select: { id: true },
      resolve: async ({ id }, _, ctx) => {
        const { workflow, record, standing } = await ctx.loaders.exchange.load(id);
        return availableActions(workflow, record.state, standing).map((action) => ({
          ...action,
          workflow: workflow.id,
        }));
      },
    }),
    deadlines: t.relation('deadlines', {
      type: Deadline,
      description: 'Those that run and those that ran.',
      query: { orderBy: { name: 'asc' } },
    }),
    ratings: t.relation('ratings', {
      type: Rating,
      description: 'Given when it was closed; none before.',
      query: { orderBy: { criterion: 'desc' } },
    }),
    attachments: t.field({
      type: [Attachment],
      description:
        'Files of the forms that the viewer may read, of the other side those that its answers name; none without a need to know personal data.',
      select: { id: true },
      resolve: async ({ id }, _, ctx) => {
        const where = readableFiles(await ctx.loaders.reading.load(id));
        return ctx.db.prisma.attachment.findMany({ where, orderBy: { id: 'asc' }, include: { exchange: true } });
      },
    }),
    events: t.relatedConnection(
      'events',
      {
        type: ExchangeEvent,
        description: 'History, oldest first.',
        cursor: 'id',
        maxSize: 100,
        query: { orderBy: { sequence: 'asc' } },
      },
      { name: 'ExchangeEventConnection' },
      { name: 'ExchangeEventEdge' },
    ),
  }),
});

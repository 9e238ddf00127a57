import type {
  ReplayFinding as FindingShape,
  ReplayReport as ReportShape,
} from '../src/exchanges/replay/replayReport.ts';
import { builder } from './builder.ts';

const ReplayKind = builder.enumType('ReplayKind', {
  description: 'What becomes of stored answers under a new edition.',
  values: {
    NEWLY_INVALID: { description: 'An answer that was fine is none any more.' },
    NEWLY_REQUIRED: { description: 'What could be left unanswered must be answered.' },
    NEWLY_HIDDEN: { description: 'What was shown is not relevant any more.' },
    NEWLY_VALID: { description: 'An answer that was wrong is fine.' },
    UNREADABLE: { description: 'An answer cannot be read as the new edition has it.' },
  } as const,
});

const ReplayFinding = builder.objectRef<FindingShape>('ReplayFinding').implement({
  description: 'One thing that an edition would change for stored answers, and how often.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Of the item, without rows.' }),
    kind: t.expose('kind', { type: ReplayKind, description: 'What would become of answers.' }),
    code: t.string({
      nullable: true,
      description: 'Code of the issue that comes or goes, or why the answer cannot be read.',
      resolve: ({ code }) => code,
    }),
    rule: t.exposeString('rule', { nullable: true, description: "Id of the questionnaire's rule when code is RULE." }),
    handedOver: t.exposeInt('handedOver', {
      description: 'Exchanges in which this holds of a form handed over, rounded up to a multiple of 5.',
    }),
    drafts: t.exposeInt('drafts', {
      description: 'Exchanges in which this holds of a form still being written, rounded up to a multiple of 5.',
    }),
  }),
});

/** What an edition would do to stored exchanges. */
export const ReplayReport = builder.objectRef<ReportShape>('ReplayReport').implement({
  description: 'What an edition would do to the stored exchanges of its line: paths, codes and counts, nothing else.',
  fields: (t) => ({
    line: t.exposeString('line', { description: 'For example recognition.v1.' }),
    version: t.exposeString('version', { description: 'Of the edition that was tried.' }),
    exchanges: t.exposeInt('exchanges', { description: 'How many were tried.' }),
    drafts: t.exposeInt('drafts', { description: 'Of these, those with a form still being written.' }),
    erased: t.exposeInt('erased', { description: 'Not tried: their data are erased.' }),
    damaged: t.exposeInt('damaged', { description: 'Not tried: they cannot be decrypted.' }),
    findings: t.field({
      type: [ReplayFinding],
      description: 'None when nothing would change.',
      resolve: ({ findings }) => [...findings],
    }),
  }),
});

import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { replayEdition } from '../../../src/exchanges/replay/replayEdition.ts';
import { sealSheet } from '../../../src/exchanges/sheets.ts';
import type { Answers } from '../../../src/forms/answers/values.ts';
import { compile } from '../../../src/forms/definition/compile.ts';
import type { EditionSource } from '../../../src/forms/definition/types.ts';
import {
  completeDraft,
  draft,
  type Pair,
  pairOf,
  perform,
  played,
  rawId,
  rowCounts,
  SECRETS,
  save,
  succeeded,
} from '../../helpers/exchangeStory.ts';
import { firstSource, itemAt, type SourceDraft } from '../../helpers/publishNewer.ts';
import { AREA, startTestkit, type Testkit } from '../../helpers/testkit.ts';

const LINE = 'recognition.v1';

let t: Testkit;
let pair: Pair;
beforeAll(async () => {
  t = await startTestkit();
  pair = await pairOf(t);
  // Two drafts, one of them whole; a reply being written; two that were replied to; and one that nobody will finish.
  await draft(t, pair);
  await completeDraft(t, pair);
  await played(t, pair, 'ACCEPTED').then(({ id }) =>
    save(t, pair.responding.handler, id, { recognitionV1: { reply: { documentIssuer: { issuer: 'Anybody' } } } }),
  );
  await played(t, pair, 'REPLIED');
  await played(t, pair, 'CLOSED');
  const discarded = await draft(t, pair);
  succeeded(await perform(t, pair.requesting.handler, discarded, 'DISCARD'));
});
afterAll(() => t?.stop());

async function replay(plant: (source: SourceDraft) => unknown, onProgress?: Parameters<typeof replayEdition>[2]) {
  const source = await firstSource(t, LINE);
  plant(source);
  source.questionnaire.version = '1.9.0';
  return replayEdition(t.services, source as EditionSource, onProgress);
}

const finding = (path: string, kind: string, handedOver: number, drafts: number, more: object = {}) => ({
  ...{ path, kind, code: null, rule: null, handedOver, drafts },
  ...more,
});

describe('a replay', () => {
  it('finds nothing when nothing changed, and counts what it looked at', async () => {
    expect(await replay(() => {})).toEqual({
      ...{ line: LINE, version: '1.9.0' },
      ...{ exchanges: 6, drafts: 3, erased: 0, damaged: 0, findings: [] },
    });
  });

  it.each<[string, (source: SourceDraft) => unknown, object[]]>([
    [
      'a narrower bound',
      (source) => Object.assign(itemAt(source, 'request.comment'), { maxLength: 5 }),
      [finding('request.comment', 'NEWLY_INVALID', 3, 2, { code: 'TOO_LONG' })],
    ],
    [
      'a narrower bound in rows',
      (source) => Object.assign(itemAt(source, 'request.attachedDocuments.title'), { maxLength: 5 }),
      [finding('request.attachedDocuments.title', 'NEWLY_INVALID', 3, 1, { code: 'TOO_LONG' })],
    ],
    [
      'a required question',
      (source) => itemAt(source, 'request').items?.push({ key: 'urgent', type: 'boolean', required: true }),
      [finding('request.urgent', 'NEWLY_REQUIRED', 3, 2)],
    ],
    ['an optional question', (source) => itemAt(source, 'request').items?.push({ key: 'urgent', type: 'boolean' }), []],
    [
      'a question that need not be answered any more',
      (source) => Object.assign(itemAt(source, 'reply.documentIssuer.competent'), { required: false }),
      [finding('reply.documentIssuer.competent', 'NEWLY_VALID', 0, 1, { code: 'REQUIRED' })],
    ],
    [
      'a condition that does not hold',
      (source) =>
        Object.assign(itemAt(source, 'request.comment'), { relevantWhen: { asked: ['reply.titleRequired'] } }),
      [finding('request.comment', 'NEWLY_HIDDEN', 3, 2)],
    ],
    [
      'a question of the reply that ended: told of requests that ask it, and of replies that answer it',
      (source) => Object.assign(itemAt(source, 'reply.documentIssuer'), { retired: { in: '1.9.0' } }),
      [
        finding('reply.documentIssuer', 'UNREADABLE', 3, 2, { code: 'RETIRED' }),
        finding('reply.documentIssuer.competent', 'UNREADABLE', 2, 0, { code: 'RETIRED' }),
        finding('reply.documentIssuer.issuer', 'UNREADABLE', 2, 1, { code: 'RETIRED' }),
      ],
    ],
    [
      'an option that is gone',
      ({ codeLists }) => {
        const list = codeLists['recognitionPurpose'];
        if (list) list.options = list.options.filter(({ code }) => code !== 'ESTABLISHMENT');
      },
      [
        finding('request.purpose', 'NEWLY_REQUIRED', 3, 2),
        finding('request.purpose', 'UNREADABLE', 3, 2, { code: 'NOT_AN_OPTION' }),
      ],
    ],
    [
      'a rule',
      ({ questionnaire }) => {
        const assert = { eq: [{ ref: 'request.profession' }, { code: 'DENTIST' }] };
        questionnaire.rules?.push({ id: 'REC-900', severity: 'error', on: ['request.profession'], assert });
      },
      [finding('request.profession', 'NEWLY_INVALID', 3, 2, { code: 'RULE', rule: 'REC-900' })],
    ],
  ])('finds %s, with the right counts', async (_what, plant, findings) => {
    expect((await replay(plant)).findings).toEqual(findings);
  });

  it('tells of no exchange, no authority and nobody, logs nothing of them and stores nothing', async () => {
    const before = await rowCounts(t);
    const report = await replay((source) => {
      for (const path of ['request.comment', 'request.attachedDocuments']) {
        Object.assign(itemAt(source, path), { retired: { in: '1.9.0' } });
      }
      source.modules['person']?.items.splice(0, 1);
    });
    expect(report.findings.length).toBeGreaterThan(3);
    const text = JSON.stringify(report) + t.logged().slice(-2000);
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
    expect(JSON.stringify(report)).not.toMatch(/PQ-\d|[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(await rowCounts(t)).toEqual(before);
  });
});

describe('an exchange that cannot be read', () => {
  it('is counted as erased when its key is gone, as damaged when it was tampered with, and hides no other', async () => {
    const { id: erased } = await played(t, pair, 'SENT');
    const { id: damaged } = await played(t, pair, 'SENT');
    await t.db.prisma.exchange.update({ where: { id: rawId(erased) }, data: { wrappedKey: null } });
    await t.db.pool.query(
      `update "AnswerSheet" set "sealed" = set_byte("sealed", 40, get_byte("sealed", 40) # 1) where "exchangeId" = $1`,
      [rawId(damaged)],
    );
    const narrower = (source: SourceDraft) => Object.assign(itemAt(source, 'request.comment'), { maxLength: 5 });
    expect(await replay(narrower)).toMatchObject({
      ...{ exchanges: 6, erased: 1, damaged: 1 },
      findings: [finding('request.comment', 'NEWLY_INVALID', 3, 2, { code: 'TOO_LONG' })],
    });
    await t.db.prisma.exchange.deleteMany({ where: { id: { in: [rawId(erased), rawId(damaged)] } } });
  });
});

describe('a thousand exchanges', () => {
  const MANY = 1010;

  it('are read batch by batch, one statement each, and progress is told', async () => {
    const { id: editionId, compiled } = t.services.editions.liveOf(LINE) ?? { id: '', compiled: null };
    if (!compiled) throw new Error('no edition');
    const { key, wrapped } = t.services.vault.newKey();
    const { id: caseId } = await t.db.prisma.case.create({ data: { number: 'PQ-MANY' } });
    const at = { legalArea: AREA, workflow: 'information-request', state: 'DRAFT', editionId, caseId };
    const rows = Array.from({ length: MANY }, (_, index) => ({
      ...{ ...at, id: randomUUID(), number: `PQ-MANY/${index}`, asked: [], wrappedKey: new Uint8Array(wrapped) },
    }));
    await t.db.prisma.exchange.createMany({ data: rows });
    const answers: Answers = new Map(Object.entries({ 'request.comment': SECRETS.comment }));
    const sheets = rows.map(({ id }) => ({
      ...{ exchangeId: id, form: 'request' },
      ...sealSheet(compiled, answers, { exchangeId: id, form: 'request', key }),
    }));
    await t.db.prisma.answerSheet.createMany({ data: sheets });

    const seen: number[] = [];
    t.statements();
    const report = await replay((source) => Object.assign(itemAt(source, 'request.comment'), { maxLength: 5 }), {
      onProgress: ({ done, total }) => {
        expect(total).toBe(MANY + 6);
        seen.push(done);
      },
    });
    const batches = Math.ceil((MANY + 6) / 100);
    const sent = t.statements().filter((sql) => /from "public"."Exchange"/i.test(sql));
    expect(sent.filter((sql) => /count\(/i.test(sql))).toHaveLength(1);
    expect(sent.filter((sql) => !/count\(/i.test(sql))).toHaveLength(batches);
    expect(sent.filter((sql) => /offset [1-9]/i.test(sql))).toEqual([]);
    expect(seen).toHaveLength(batches);
    expect(seen.at(-1)).toBe(MANY + 6);
    expect(report.findings).toEqual([finding('request.comment', 'NEWLY_INVALID', 3, MANY + 2, { code: 'TOO_LONG' })]);
    await t.db.prisma.exchange.deleteMany({ where: { caseId } });
  });
});

it('looks at no exchange of another line', async () => {
  const source = await firstSource(t, LINE);
  source.questionnaire.id = 'horoscope';
  expect(compile(source as EditionSource).line).toBe('horoscope.v1');
  expect(await replayEdition(t.services, source as EditionSource)).toMatchObject({ exchanges: 0, findings: [] });
});

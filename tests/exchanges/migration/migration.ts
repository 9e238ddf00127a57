import { expect } from '@jest/globals';

import { rawId, revisionOf } from '../../helpers/exchangeStory.ts';
import { itemAt, type SourceDraft } from '../../helpers/publishNewer.ts';
import type { Answer, Speaker, Testkit } from '../../helpers/testkit.ts';

/** The line whose drafts migrate. */
export const LINE = 'recognition.v1';
const MIGRATE = `mutation ($input: MigrateDraftInput!) { migrateDraft(input: $input) {
  __typename ... on UserError { code message } ... on ConflictError { revision } ... on DraftNotMigratableError { problem }
  ... on MigrateDraftPayload { exchange { id revision edition { version } newerEdition { version } state { code } } } } }`;
/** What is asked of the attic. */
export const ATTIC = 'attic(language: "en") { path label { text } display file { id name } }';
const SEE = `query ($id: ID!) { exchange(id: $id) { edition { version } newerEdition { version } ${ATTIC}
  form(key: "request", language: "en") { items { path display } }
  migration(language: "en") { edition { version } isLossless moved { from to { path label { text } } } attic { path label { text } display file { name } }
    unasked { path } required { path label { text } } invalid { path } changes { item { path } kind text } } } }`;

/** `migrateDraft`, as it answers; on the present revision unless another is given. */
export async function migrate(
  t: Testkit,
  speaker: Speaker | null,
  exchange: string,
  input: object = {},
): Promise<Answer> {
  const revision = 'revision' in input ? input.revision : await revisionOf(t, exchange);
  return t.run(speaker, MIGRATE, { input: { exchange, ...input, revision } });
}

/** All that a reader sees of a draft and its migration. */
export async function see(t: Testkit, id: string, speaker: Speaker) {
  const { data, errors } = await t.run(speaker, SEE, { id });
  expect(errors).toBeUndefined();
  return data.exchange;
}

/** Everything that is stored of an exchange, sealed and open. */
export const stored = (t: Testkit, id: string) =>
  t.db.prisma.exchange.findUniqueOrThrow({
    where: { id: rawId(id) },
    include: { sheets: { orderBy: { form: 'asc' } }, events: { orderBy: { sequence: 'asc' } }, attachments: true },
  });

/** A newer edition in which several things changed. */
export function plant(source: SourceDraft): void {
  itemAt(source, 'request.comment')['retired'] = { in: '1.2.0' };
  itemAt(source, 'request.qualification.title')['retired'] = {
    ...{ in: '1.2.0', replacedBy: 'request.qualification.name' },
  };
  itemAt(source, 'request.qualification').items?.push({ key: 'name', type: 'text', maxLength: 3, required: true });
  itemAt(source, 'request').items?.push({ key: 'urgent', type: 'boolean', required: true });
  itemAt(source, 'request.attachedDocuments.file')['mediaTypes'] = ['image/png'];
  itemAt(source, 'reply.documentIssuer')['retired'] = { in: '1.2.0' };
  const texts: Record<string, string> = source.texts['en']?.texts ?? {};
  texts[`${LINE}/request.urgent.label`] = 'Is it urgent?';
  texts[`${LINE}/request.qualification.name.label`] = 'Name of the qualification';
  texts[`${LINE}/request.profession.label`] = 'Which profession does the person want to pursue?';
}

/** Address of the file in the row of a document. */
export const DOCUMENT_FILE = expect.stringMatching(/^request\.attachedDocuments\[.+\]\.file$/);

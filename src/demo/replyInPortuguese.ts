import { setTimeout as sleep } from 'node:timers/promises';

import { type Asked, daysAfter } from './askInPolish.ts';
import type { Client } from './client.ts';
import { expectEqual, expectFound, expectType, StoryError } from './expect.ts';
import { ActDocument, InboxDocument, ReadRequestDocument, SaveDocument } from './gql/operations.ts';
import type { Actor, Stage } from './stage.ts';

const NEWS_PATIENCE_MS = 15_000;

/** Maria is told, reads the questions in Portuguese, accepts with another date, and replies. */
export async function replyInPortuguese({ narrator }: Stage, { name, client }: Actor, asked: Asked): Promise<void> {
  const { action } = await newsAbout(client, asked.id);
  expectEqual('the news', action, 'SEND');
  const inbox = await client.run(InboxDocument, {});
  const entry = expectFound(
    'the request in the inbox',
    inbox.exchanges.edges.find(({ node }) => node.id === asked.id),
  ).node;
  const sender = expectFound(
    'the sender',
    entry.parties.find(({ part }) => part === 'requesting'),
  ).authority;
  const from = `${entry.number} · ${sender.informalTitle}, ${sender.country.name} · ${entry.state.label}`;
  narrator.tell({ who: name, what: 'is notified and opens her inbox', sees: [from] });

  const { exchange } = await client.run(ReadRequestDocument, { id: asked.id, language: 'pt' });
  const { form, answers } = expectFound('the request', exchange);
  const items = expectFound('the reply form', form).items.filter(({ state }) => state !== 'NOT_ASKED');
  const questions = items.filter(({ depth }) => depth === 0);
  expectEqual('questions asked', questions.length, asked.questions.length);
  for (const { label } of questions) expectEqual('language of the question', label.language, 'pt');
  expectEqual(
    'the holder is quoted',
    questions.some(({ label }) => label.text.includes('Helena Duarte')),
    true,
  );
  const request = expectFound('the request form', answers?.request);
  expectEqual('the holder', request.holder?.familyName, 'Duarte');
  narrator.tell({
    who: name,
    what: 'reads the questions in Portuguese',
    sees: questions.map(({ label }) => label.text),
  });

  const [document] = request.attachedDocuments;
  const file = await client.download(expectFound('the attached file', document?.file).url);
  expectEqual('the diploma arrives as it was sent', Buffer.compare(file.content, asked.diploma), 0);
  narrator.tell({ who: name, what: 'opens the attached diploma', sees: [document?.title ?? ''] });

  const later = daysAfter(asked.dueOn, 7);
  const accept = { exchange: asked.id, revision: entry.revision, action: 'ACCEPT', dueOn: later } as const;
  const accepted = expectType((await client.run(ActDocument, { input: accept })).performAction, 'PerformActionPayload');
  expectEqual('the agreed date', accepted.exchange.dueOn, later);
  const { label } = accepted.exchange.state;
  narrator.tell({ who: name, what: `accepts and proposes ${later}`, sees: [label] });

  const saved = await client.run(SaveDocument, {
    input: {
      exchange: asked.id,
      baseRevision: accepted.exchange.revision,
      patch: {
        recognitionV1: {
          reply: {
            documentIssuedOn: '2012-07-20',
            rightfulHolder: 'YES',
            documentAuthentic: { isAuthentic: 'NO', doubt: ['STAMP'] },
          },
        },
      },
    },
  });
  const { revision } = expectType(saved.saveAnswers, 'SaveAnswersPayload').exchange;
  const send = { exchange: asked.id, revision, action: 'REPLY' } as const;
  const replied = expectType((await client.run(ActDocument, { input: send })).performAction, 'PerformActionPayload');
  expectEqual('state after the reply', replied.exchange.state.code, 'REPLIED');
  narrator.tell({ who: name, what: 'answers and sends the reply', sees: [replied.exchange.state.label] });
}

/** Waits until the job that tells the recipient has run. */
async function newsAbout(client: Client, exchange: string): Promise<{ action: string }> {
  const end = Date.now() + NEWS_PATIENCE_MS;
  while (Date.now() < end) {
    const { viewer } = await client.run(InboxDocument, {});
    const news = viewer?.notifications.edges.find(({ node }) => node.exchangeId === exchange);
    if (news) return news.node;
    await sleep(100);
  }
  throw new StoryError('nobody was told about the request');
}

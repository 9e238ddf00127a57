import type { Asked } from './askInPolish.ts';
import { expectEqual, expectFound, expectType } from './expect.ts';
import { ActDocument, ReadReplyDocument } from './gql/operations.ts';
import type { Actor, Stage } from './stage.ts';

/** Anna reads the reply in Polish, rates it and closes. Returns the final state. */
export async function closeInPolish({ narrator }: Stage, { name, client }: Actor, asked: Asked): Promise<string> {
  const { exchange } = await client.run(ReadReplyDocument, { id: asked.id, language: 'pl' });
  const { form, answers, revision } = expectFound('the exchange', exchange);
  const reply = expectFound('the reply', answers?.reply);
  expectEqual('the typed reply', reply.documentAuthentic, { isAuthentic: 'NO', doubt: ['STAMP'] });
  const answered = expectFound('the reply form', form).items.filter(({ state }) => state === 'ANSWERED');
  for (const { label } of answered) expectEqual('language of the question', label.language, 'pl');
  const sees = answered.map(({ label, display }) => `${label.text} → ${display}`);
  narrator.tell({ who: name, what: 'reads the reply in Polish', sees });

  const close = { exchange: asked.id, revision, action: 'CLOSE', timeliness: 'POSITIVE', efforts: 'POSITIVE' } as const;
  const closed = expectType((await client.run(ActDocument, { input: close })).performAction, 'PerformActionPayload');
  const { code, label } = closed.exchange.state;
  expectEqual('what can still be done', closed.exchange.availableActions, []);
  narrator.tell({ who: name, what: 'rates timeliness and efforts and closes', sees: [label] });

  const after = await client.run(ReadReplyDocument, { id: asked.id, language: 'pl' });
  const history = expectFound('the history', after.exchange?.events.edges).map(({ node }) => node);
  expectEqual(
    'history',
    history.map(({ sequence, action }) => `${sequence} ${action}`),
    ['1 CREATE', '2 SEND', '3 ACCEPT', '4 REPLY', '5 CLOSE'],
  );
  narrator.tell({
    who: name,
    what: 'looks at the history',
    sees: history.map(({ sequence, label }) => `${sequence}. ${label}`),
  });
  return code;
}

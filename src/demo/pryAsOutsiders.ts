import type { Asked } from './askInPolish.ts';
import { type Client, createClient, ServerRefusal } from './client.ts';
import { expectEqual } from './expect.ts';
import { PryDocument, PryOneDocument } from './gql/operations.ts';
import { signIn } from './signIn.ts';
import type { Stage } from './stage.ts';

/**
 * Three outsiders try every way to the exchange: another authority, a colleague without a role in the area, and
 * somebody who is not signed in.
 *
 * @returns how many facts they found out
 */
export async function pryAsOutsiders(stage: Stage, asked: Asked): Promise<number> {
  const stranger = await signIn(stage, 'jonas.weber@example.org', 'de');
  const colleague = await signIn(stage, 'tiago.santos@example.org', 'pt');
  const anonymous = { name: 'Nobody', client: createClient(stage.url, null, 'en') };
  // Each is answered exactly so; any other answer, a failure too, would be a departure from the story.
  const expected = [
    { outsider: stranger, answers: ['exchanges, node, nodes: empty', 'exchange: NOT_FOUND'] },
    { outsider: colleague, answers: ['exchanges, node, nodes: FORBIDDEN', 'exchange: FORBIDDEN'] },
    { outsider: anonymous, answers: ['exchanges, node, nodes: UNAUTHENTICATED', 'exchange: UNAUTHENTICATED'] },
  ];
  let total = 0;
  for (const { outsider, answers: wanted } of expected) {
    const { name, client } = outsider;
    const { seen, answers } = await pry(client, asked);
    total += seen;
    expectEqual(`what ${name} is answered`, answers, wanted);
    const what = `tries to read ${asked.number} by every path and finds ${seen === 0 ? 'nothing' : `${seen} facts`}`;
    stage.narrator.tell({ who: name, what, sees: answers });
  }
  return total;
}

async function pry(client: Client, { id, number }: Asked): Promise<{ seen: number; answers: string[] }> {
  const listed = await attempt(() => client.run(PryDocument, { id, number }));
  const opened = await attempt(() => client.run(PryOneDocument, { id }));
  const seen =
    typeof listed === 'string'
      ? 0
      : (listed.exchanges.totalCount ?? 0) +
        listed.exchanges.edges.length +
        (listed.node ? 1 : 0) +
        listed.nodes.filter((node) => node !== null).length;
  const answers = [
    `exchanges, node, nodes: ${typeof listed === 'string' ? listed : 'empty'}`,
    `exchange: ${typeof opened === 'string' ? opened : 'shown'}`,
  ];
  return { seen: seen + (typeof opened === 'string' ? 0 : 1), answers };
}

/** What was answered, or the codes of the refusal. */
async function attempt<T>(ask: () => Promise<T>): Promise<T | string> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ServerRefusal) return [...new Set(error.codes)].join(', ');
    throw error;
  }
}

// Asks a server the same over and over, from a process of its own: node load.ts URL TOKEN QUERY. Tells its parent how long
// each answer took whenever the parent sends a message, and stops when the parent goes or after a minute.
import { Agent, request } from 'node:http';

/** What was asked since the last message. */
export interface LoadReport {
  /** Milliseconds of each answer. */
  readonly latencies: readonly number[];
  /** What was not as it should be. */
  readonly failures: readonly string[];
}

const CLIENTS = 4;
const PAUSE_MS = 10;
const LONGEST_LIFE_MS = 60_000;

const [url = '', token = '', query = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
const payload = JSON.stringify({ query });
let latencies: number[] = [];
let failures: string[] = [];

process.on('message', () => {
  process.send?.({ latencies, failures } satisfies LoadReport);
  latencies = [];
  failures = [];
});
process.on('disconnect', () => process.exit(0));
setTimeout(() => process.exit(1), LONGEST_LIFE_MS);
for (let client = 0; client < CLIENTS; client += 1) void askAgainAndAgain();

async function askAgainAndAgain(): Promise<never> {
  for (;;) {
    const start = performance.now();
    const failure = await ask().catch((error: unknown) => String(error));
    latencies.push(performance.now() - start);
    if (failure) failures.push(failure);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function ask(): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const outgoing = request(`${url}/graphql`, { method: 'POST', agent, headers }, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve(response.statusCode === 200 && !text.includes('"errors"') ? null : `${response.statusCode} ${text}`);
    });
    outgoing.on('error', reject);
    outgoing.end(payload);
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { publishEdition } from '../../../src/editions/publishing/publishEdition.ts';
import { projectRoot } from '../../../src/root.ts';
import { generate } from '../generate.ts';
import type { LoadReport } from '../load.ts';
import { type Finding, within } from '../report/finding.ts';
import { quantile } from '../report/timing.ts';
import { named, serve } from '../serve.ts';

const COUNT = 150;
const SWAPS = 2;
const WINDOW_MS = 8_000;
const QUERY = '{ viewer { name } legalAreas { id } questionnaire(id: "generated7") { workflow edition { version } } }';

/**
 * Publishing while people work: a server with 150 questionnaires under load takes over one more, and then another.
 * Requests come from a process of their own, all the time, before and during.
 */
export async function swapWhileServing(): Promise<readonly Finding[]> {
  const { services, url, token, stop } = await serve(Array.from({ length: COUNT }, (_, index) => generate({ index })));
  const load = startLoad(url, token);
  try {
    await sleep(3_000);
    await reportOf(load);
    await sleep(WINDOW_MS);
    const quiet = await reportOf(load);

    const stalls: number[] = [];
    const waits: number[] = [];
    const monitor = monitorEventLoopDelay({ resolution: 1 });
    const end = performance.now() + WINDOW_MS;
    for (let swap = 0; swap < SWAPS; swap += 1) {
      const source = generate({ index: COUNT + swap });
      const line = `${source.questionnaire.id}.v1`;
      monitor.enable();
      monitor.reset();
      const { outcome } = await publishEdition(services.db, named(source));
      if (outcome !== 'published') throw new Error(`${line}: ${outcome}`);
      const published = performance.now();
      while (!services.editions.liveOf(line)) {
        if (performance.now() - published > 10_000) throw new Error(`${line} is not taken over.`);
        await sleep(2);
      }
      waits.push(performance.now() - published);
      await sleep(50);
      monitor.disable();
      stalls.push(monitor.max / 1e6);
    }
    await sleep(Math.max(0, end - performance.now()));
    const busy = await reportOf(load);

    const failures = [...quiet.failures, ...busy.failures];
    const [before, during] = [quantile(quiet.latencies, 0.99), quantile(busy.latencies, 0.99)];
    return [
      {
        what: `requests, before and during ${SWAPS} swaps`,
        measured: `${quiet.latencies.length}, ${busy.latencies.length}`,
      },
      {
        what: 'requests that failed',
        measured: `${failures.length} ${failures[0] ?? ''}`.trim(),
        budget: 'none',
        isMissed: failures.length > 0,
      },
      { what: 'published until served', measured: `${Math.min(...waits).toFixed(0)} ms` },
      within('longest time that nobody is answered', Math.min(...stalls), 100, 'ms'),
      { what: 'half of the requests, before and during', measured: both(quiet, busy, 0.5) },
      { what: 'the slowest, before and during', measured: both(quiet, busy, 1) },
      { what: '99 of 100, before and during', measured: both(quiet, busy, 0.99) },
      {
        what: '… during beside before',
        measured: `${(during / before).toFixed(2)} x`,
        budget: '< 2 x',
        isMissed: !(during / before < 2),
      },
    ];
  } finally {
    load.kill('SIGKILL');
    await stop();
  }
}

function startLoad(url: string, token: string): ChildProcess {
  const hooks = join(projectRoot, 'scripts', 'typescript.mjs');
  const script = join(projectRoot, 'bench', 'forms', 'load.ts');
  return spawn(process.execPath, ['--no-warnings', '--import', hooks, script, url, token, QUERY], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function reportOf(load: ChildProcess): Promise<LoadReport> {
  const answer = once(load, 'message', { signal: AbortSignal.timeout(10_000) });
  load.send('report');
  const [report] = (await answer) as [LoadReport];
  return report;
}

function both(quiet: LoadReport, busy: LoadReport, share: number): string {
  return `${quantile(quiet.latencies, share).toFixed(1)} ms, ${quantile(busy.latencies, share).toFixed(1)} ms`;
}

import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readConfig } from '../../src/config.ts';
import type { Services } from '../../src/context.ts';
import { storeEditions } from '../../src/editions/publishing/storeEditions.ts';
import type { EditionSource } from '../../src/forms/definition/types.ts';
import { createLog } from '../../src/log.ts';
import { projectRoot } from '../../src/root.ts';
import { startServer } from '../../src/server.ts';
import { startServices } from '../../src/startServices.ts';
import { AUDIENCE, startTestIssuer } from '../../tests/helpers/testIssuer.ts';

/** A server as it runs in production, on a database that is thrown away. */
export interface Serving {
  readonly services: Services;
  readonly url: string;
  /** Of a user. */
  readonly token: string;
  stop(): Promise<void>;
}

/** Starts a server that serves these questionnaires, and a user who may ask it. */
export async function serve(sources: readonly EditionSource[]): Promise<Serving> {
  const issuer = await startTestIssuer();
  const env = { PORT: '0', IMI_DATA_DIR: join(tmpdir(), `imi-bench-${randomUUID()}`), REQUESTS_PER_MINUTE: '1000000' };
  const config = { ...readConfig(env, projectRoot), issuer: issuer.url, audience: AUDIENCE };
  const log = createLog('error');
  const { services, stop: stopServices } = await startServices(config, log, { migrate: true, scratch: true });
  try {
    const problems = await storeEditions(services.db, sources.map(named));
    if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
    (await services.editions.next()).install();
    const { url, stop: stopServer } = await startServer(config, services);
    const stop = async () => {
      await stopServer();
      await stopServices();
      await issuer.stop();
    };
    return { services, url, token: await issuer.sign(await addUser(services)), stop };
  } catch (error) {
    await stopServices();
    await issuer.stop();
    throw error;
  }
}

/** A questionnaire and the file that it would stand in. */
export function named(source: EditionSource): { source: EditionSource; file: string } {
  return { source, file: `${source.questionnaire.id}.v1.json` };
}

async function addUser({ db }: Services): Promise<string> {
  const subject = randomUUID();
  const authority = {
    externalId: subject,
    officialName: 'Chamber',
    officialNameLanguage: 'en',
    informalTitles: { en: 'Chamber' },
    country: 'SE',
    level: 'NATIONAL' as const,
    languages: ['en'],
    searchText: 'chamber',
  };
  const person = { subject, name: 'Kerstin Exempel', email: `${subject}@example.org`, language: 'en' };
  await db.prisma.user.create({ data: { ...person, authority: { create: authority } } });
  return subject;
}

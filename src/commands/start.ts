import { printProblem } from '../errors.ts';
import { runJobs } from '../jobs/runJobs.ts';
import { startServer } from '../server.ts';
import { startServices } from '../startServices.ts';
import type { Run } from './command.ts';
import { prepare, print } from './prepare.ts';
import { seedAll } from './seedAll.ts';
import { untilStopped } from './untilStopped.ts';

/** Everything in one process: database, server, jobs and, outside production, demo data. */
export const start: Run = async () => {
  const { config, log } = prepare();
  const { services, stop } = await startServices(config, log, { migrate: true });
  try {
    if (!config.isProduction) await seedAll(services, { people: true });
    const server = await startServer(config, services);
    const jobs = await runJobs(services.db, log);
    for (const problem of services.quarantine.list()) process.stderr.write(`${printProblem(problem)}\n`);

    print('IMI is running.');
    print(`  API       ${server.url}/graphql`);
    if (!config.isProduction) print(`  Explorer  ${server.url}/explorer`);
    if (!config.issuer) await printPeople(services, server.issuer);
    print('Stop with Ctrl+C.');
    await untilStopped(
      log,
      () => server.stop(),
      () => jobs.stop(),
    );
  } finally {
    await stop();
  }
  return 0;
};

async function printPeople({ db }: Awaited<ReturnType<typeof startServices>>['services'], issuer: string) {
  const people = await db.prisma.user.findMany({
    include: { authority: true, roles: true },
    orderBy: { email: 'asc' },
  });
  const width = Math.max(...people.map(({ email }) => email.length));
  print(`  Identity  ${issuer}`);
  print('Demo users (fictitious; a token for scripts: npm run imi -- token EMAIL):');
  for (const { email, language, authority, roles } of people) {
    const role = [...new Set(roles.map((grant) => grant.role))].join(', ') || 'no role';
    print(`  ${email.padEnd(width)}  ${authority.country}  ${language}  ${role.padEnd(15)}  ${authority.officialName}`);
  }
}

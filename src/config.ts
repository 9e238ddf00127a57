import { resolve } from 'node:path';

import { type Problem, StartError } from './errors.ts';

/** Everything that an operator can set; each field names its environment variable. */
export interface Config {
  /** NODE_ENV=production: no embedded services, no explorer, no demo data. */
  isProduction: boolean;
  /** HOST: address to listen on. */
  host: string;
  /** PORT: 0 picks a free one. */
  port: number;
  /** PUBLIC_URL: how clients reach this server; null derives it from host and port. */
  publicUrl: string | null;
  /** DATABASE_URL: null starts the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** DATABASE_POOL: connections of this process. */
  databasePool: number;
  /** IMI_DATA_DIR: embedded database and generated keys. */
  dataDir: string;
  /** IMI_QUESTIONNAIRES: folders of legal areas, the shipped one first. */
  questionnaireDirs: string[];
  /** IMI_MASTER_KEY: 32 bytes, base64; null generates one in `dataDir`. */
  masterKey: Buffer | null;
  /** OIDC_ISSUER, as tokens name it, to the letter: null runs the embedded identity provider with the demo users. */
  issuer: string | null;
  /** OIDC_AUDIENCE: the audience that access tokens must name. */
  audience: string;
  /** IMI_INTROSPECTION: who may introspect, everyone or signed-in users. */
  introspection: 'everyone' | 'users';
  /** CORS_ORIGINS: origins of other frontends, comma-separated. */
  corsOrigins: string[];
  /** TRUST_PROXY: addresses of proxies whose X-Forwarded headers count, comma-separated; `loopback` by default. */
  trustProxy: string[];
  /** REQUESTS_PER_MINUTE: most requests of one client address. */
  requestsPerMinute: number;
  /** LOG_LEVEL */
  logLevel: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const MASTER_KEY_BYTES = 32;

/**
 * Reads the configuration from environment variables.
 *
 * @param root the project's folder; relative paths start there
 * @throws StartError with every invalid or missing variable at once
 */
export function readConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const problems: Problem[] = [];
  const invalid = (at: string, message: string, fix: string) =>
    problems.push({ code: 'CONFIG_INVALID', at, message, fix });
  const isProduction = env['NODE_ENV'] === 'production';

  const config: Config = {
    isProduction,
    host: env['HOST'] || '127.0.0.1',
    port: integer('PORT', 4000, 0, 65_535),
    publicUrl: url('PUBLIC_URL', ['http:', 'https:']),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePool: integer('DATABASE_POOL', 10, 2, 200),
    dataDir: resolve(root, env['IMI_DATA_DIR'] || '.data'),
    questionnaireDirs: [
      resolve(root, 'questionnaires'),
      ...(env['IMI_QUESTIONNAIRES'] ?? '')
        .split(':')
        .filter(Boolean)
        .map((dir) => resolve(root, dir)),
    ],
    masterKey: masterKey(),
    issuer: url('OIDC_ISSUER', ['http:', 'https:']) && (env['OIDC_ISSUER'] ?? null),
    audience: env['OIDC_AUDIENCE'] || 'imi',
    introspection: oneOf('IMI_INTROSPECTION', ['everyone', 'users'], isProduction ? 'users' : 'everyone'),
    corsOrigins: (env['CORS_ORIGINS'] ?? '').split(',').filter(Boolean),
    trustProxy: (env['TRUST_PROXY'] || 'loopback').split(',').filter(Boolean),
    requestsPerMinute: integer('REQUESTS_PER_MINUTE', 6000, 10, 1_000_000),
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
  };

  if (isProduction) {
    for (const name of ['DATABASE_URL', 'IMI_MASTER_KEY', 'OIDC_ISSUER']) {
      if (!env[name]) {
        const fix = `Set ${name}; the embedded services are for development and demonstration only.`;
        problems.push({ code: 'CONFIG_MISSING', at: name, message: 'Required in production.', fix });
      }
    }
  }
  if (problems.length > 0) throw new StartError(...problems);
  return config;

  function integer(name: string, byDefault: number, min: number, max: number): number {
    const text = env[name];
    if (!text) return byDefault;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    invalid(name, `"${text}" is not a whole number from ${min} to ${max}.`, `For example ${name}=${byDefault}.`);
    return byDefault;
  }

  function url(name: string, protocols: string[]): string | null {
    const text = env[name];
    if (!text) return null;
    const parsed = URL.canParse(text) ? new URL(text) : null;
    if (parsed && protocols.includes(parsed.protocol)) return text.replace(/\/$/, '');
    // The value is not repeated: a database address holds a password.
    invalid(name, `Not an address that starts with ${protocols.join(' or ')}.`, `Write ${protocols[0]}//host/….`);
    return null;
  }

  function oneOf<T extends string>(name: string, values: readonly T[], byDefault: T): T {
    const text = env[name];
    if (!text) return byDefault;
    const value = values.find((known) => known === text);
    if (value !== undefined) return value;
    invalid(name, `"${text}" is unknown.`, `Use one of: ${values.join(', ')}.`);
    return byDefault;
  }

  function masterKey(): Buffer | null {
    const text = env['IMI_MASTER_KEY'];
    if (!text) return null;
    const key = Buffer.from(text, 'base64');
    if (key.length === MASTER_KEY_BYTES) return key;
    invalid('IMI_MASTER_KEY', `Not ${MASTER_KEY_BYTES} bytes in base64.`, 'Make one with: openssl rand -base64 32');
    return null;
  }
}

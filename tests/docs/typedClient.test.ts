import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ts from 'typescript';

import { projectRoot } from '../../src/root.ts';
import { type Body, startTestkit, type Testkit } from '../helpers/testkit.ts';

const AREAS = join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'areas');
const FIXTURE = join(projectRoot, 'tests', 'fixtures', 'typedClient');
const run = promisify(execFile);

/** What the client of tests/fixtures/typedClient prints. */
interface Printed {
  created: string;
  saved: string;
  stale: string;
  uploaded: string;
  answers: Record<string, unknown>;
}

let t: Testkit;
let asking: Body;
let answering: Body;
let folder: string;
beforeAll(async () => {
  t = await startTestkit({ folders: [AREAS] });
  asking = await bodyOf('PL');
  answering = await bodyOf('PT');
  folder = await mkdtemp(join(tmpdir(), 'imi-client-'));
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(async () => {
  await t?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function bodyOf(country: string): Promise<Body> {
  const body = await t.body(country, { legalAreas: ['posting'] });
  return { ...body, handler: await t.user(body.id, [{ legalArea: 'posting', role: 'REQUEST_HANDLER' }]) };
}

async function editionOf(fields: string): Promise<Record<string, string>> {
  const query = `{ questionnaire(id: "posting") { edition { ${fields} } } }`;
  return (await t.run(asking.handler, query)).data.questionnaire.edition;
}

/** The configuration that docs/integrators.md gives. */
async function documentedConfig(): Promise<string> {
  const page = await readFile(join(projectRoot, 'docs', 'integrators.md'), 'utf8');
  return /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';
}

function complaintsOf(file: string, outDir: string): string[] {
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
    outDir,
    rewriteRelativeImportExtensions: true,
  });
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ messageText, start }) => {
    return `${start}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

describe('a client made as docs/integrators.md says, of one questionnaire with every construct', () => {
  let printed: Printed;

  it('compiles, with a type for each value', async () => {
    await writeFile(join(folder, 'schema.graphql'), (await editionOf('sdl'))['sdl'] ?? '');
    const config = (await documentedConfig()).replaceAll('src/', '');
    await writeFile(join(folder, 'codegen.yml'), config);
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await copyFile(join(FIXTURE, 'operations.graphql'), join(folder, 'operations.graphql'));
    // It is no TypeScript of the project: what it imports is made here.
    await copyFile(join(FIXTURE, 'client.ts.txt'), join(folder, 'client.ts'));
    const codegen = join(projectRoot, 'node_modules', '@graphql-codegen', 'cli', 'esm', 'bin.js');
    await run(process.execPath, [codegen, '--config', 'codegen.yml'], { cwd: folder });
    expect(await readFile(join(folder, 'operations.ts'), 'utf8')).not.toMatch(/(?<!key: string\]): (unknown|any)\b/);
    expect(complaintsOf(join(folder, 'client.ts'), folder)).toEqual([]);
  }, 60_000);

  it('creates, saves every construct, uploads, is told of a conflict, and reads', async () => {
    const env = { ...process.env, API: t.url, TOKEN: asking.handler.token, RECIPIENT: answering.globalId };
    const { stdout } = await run(process.execPath, [join(folder, 'client.js')], { env });
    printed = JSON.parse(stdout);
    expect(printed).toMatchObject({
      created: 'CreateExchangePayload',
      saved: 'SaveAnswersPayload',
      stale: 'ConflictError 1',
      uploaded: 'SaveAnswersPayload',
      answers: {
        asked: ['wages'],
        request: {
          sector: 'OTHER_SECTOR',
          sectorOther: 'Film',
          employer: { __typename: 'PostingV1RequestEmployerCompany', name: 'Obras Lda' },
          sites: [{ row: 'a', name: 'Bridge' }, { name: 'Tunnel' }],
          mainSite: { row: 'a', name: 'Bridge' },
          visited: [{ row: 'a' }],
          workers: null,
          workersAbsent: 'UNKNOWN',
          wageEvidence: [{ name: 'payslip.pdf' }],
          firstShift: '06:30',
          notice: 'P1M',
          lastPayslip: '2026-01',
          urgent: false,
          siteCount: 2,
          contact: { email: null, phone: '+351211234567' },
        },
      },
    });
  });

  it.each(['DRAFT', 'COMPLETE'])('reads answers that fit the JSON Schema of mode %s', async (mode) => {
    const { answersSchema = '' } = await editionOf(`answersSchema(mode: ${mode})`);
    const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(answersSchema));
    validate(plainly(printed.answers));
    expect(validate.errors ?? []).toEqual([]);
    const { request, ...rest } = plainly(printed.answers) as { request: object };
    expect(validate({ ...rest, request: { ...request, firstShift: 'early' } })).toBe(false);
  });
});

const REFERENCES = ['mainSite', 'visited'];

/** As the JSON Schema has them: files by id, references as ids of rows, options of long lists by code. */
function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly);
  if (typeof value !== 'object' || value === null) return value;
  const { __typename, id, code } = value as Record<string, unknown>;
  if (__typename === 'Attachment') return id;
  if (__typename === 'CodedValue') return code;
  const rowOf = (row: { row: string }) => row.row;
  const plain = (key: string, inside: unknown) => {
    if (!REFERENCES.includes(key)) return plainly(inside);
    return Array.isArray(inside) ? inside.map(rowOf) : rowOf(inside as { row: string });
  };
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, plain(key, inside)]));
}

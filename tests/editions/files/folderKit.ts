import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Folders, readFolders } from '../../../src/editions/files/readFolders.ts';
import { projectRoot } from '../../../src/root.ts';

const VALID = join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'valid');
const WORKFLOWS = new Map([['information-request', { forms: ['request', 'reply'] }]]);

/** A copy of the valid fixture in a directory of its own, which a test may spoil. */
export class FolderKit {
  readonly dir = mkdtempSync(join(tmpdir(), 'imi-folders-'));

  constructor() {
    cpSync(VALID, this.dir, { recursive: true });
  }

  remove(): void {
    rmSync(this.dir, { recursive: true });
  }

  path(...steps: string[]): string {
    return join(this.dir, ...steps);
  }

  write(file: string, content: string | Buffer): void {
    mkdirSync(this.path(file, '..'), { recursive: true });
    writeFileSync(this.path(file), content);
  }

  /** Changes a JSON file. */
  edit(file: string, change: (document: Record<string, unknown>) => object): void {
    this.write(file, JSON.stringify(change(JSON.parse(readFileSync(this.path(file), 'utf8')))));
  }

  read(...more: string[]): Folders {
    return readFolders([this.dir, ...more], WORKFLOWS);
  }

  /** Adds a legal area with one questionnaire, which uses the module and a code list of the fixture. */
  addArea(name: string, { major = 1, prefix = 'ZZ' } = {}): void {
    const line = `notice.v${major}`;
    cpSync(this.path('services', 'legal-area.json'), this.path(name, 'legal-area.json'), { recursive: true });
    this.edit(`${name}/legal-area.json`, (area) => ({ ...area, id: name, numberPrefix: prefix }));
    const questionnaire = {
      id: 'notice',
      major,
      version: `${major}.0.0`,
      typeName: 'Notice',
      workflow: 'information-request',
      forms: {
        request: { items: [{ key: 'who', type: 'use', module: 'person' }] },
        reply: { items: [{ key: 'answer', type: 'choice', options: 'yesNo' }] },
      },
    };
    this.write(`${name}/${line}.json`, JSON.stringify(questionnaire));
    const texts = {
      title: 'Notices',
      [`${line}/title`]: 'Notice',
      [`${line}/request.title`]: 'Request',
      [`${line}/reply.title`]: 'Reply',
      [`${line}/request.who.label`]: 'Who?',
      [`${line}/reply.answer.label`]: 'Answer',
    };
    this.write(`${name}/texts/en.json`, JSON.stringify({ language: 'en', state: 'new', texts }));
  }

  /** Code and place of what was found, the place as seen from the directory. */
  found({ problems }: Folders): string[] {
    return problems.map(({ code, at }) => `${code} ${at.replace(`${this.dir}/`, '')}`);
  }
}

/** The lines that were loaded. */
export function linesOf({ sources }: Folders): string[] {
  return sources.map(({ source: { questionnaire } }) => `${questionnaire.id}.v${questionnaire.major}`);
}

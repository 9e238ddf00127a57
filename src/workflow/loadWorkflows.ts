import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { SchemaObject } from 'ajv';

import type { Problem } from '../errors.ts';
import { checkWorkflow } from './checkWorkflow.ts';
import type { Workflow } from './types.ts';

/** Languages in which every text of a workflow must exist. */
const REQUIRED_LANGUAGES = ['de', 'el', 'en', 'fr', 'pl', 'pt'];

/** The workflows of a folder. */
export interface LoadedWorkflows {
  /** By id; only those without a problem. */
  readonly workflows: Map<string, Workflow>;
  /** Texts by key, by language tag. */
  readonly texts: Map<string, Readonly<Record<string, string>>>;
  readonly problems: Problem[];
}

/**
 * Reads and checks the workflows `<id>.json` of a folder and their texts `texts/<language>.json`.
 * A faulty workflow is left out and reported; it never keeps the others from loading.
 *
 * @param schemaFile JSON Schema of workflows; by default the one above the folder
 * @throws when the schema cannot be read: that is a broken installation, not an author's mistake
 */
export async function loadWorkflows(
  folder: string,
  schemaFile = join(folder, '..', 'workflow.schema.json'),
): Promise<LoadedWorkflows> {
  const problems: Problem[] = [];
  const workflows = new Map<string, Workflow>();
  const texts = new Map<string, Readonly<Record<string, string>>>();
  const schema: SchemaObject = JSON.parse(await readFile(schemaFile, 'utf8'));

  for (const file of await jsonFiles(join(folder, 'texts'), problems)) {
    const bundle = await readJson(file, problems);
    const language = basename(file, '.json');
    if (isBundle(bundle, language)) texts.set(language, bundle.texts);
    else if (bundle !== undefined) problems.push(notABundle(file, language));
  }

  for (const file of await jsonFiles(folder, problems)) {
    const definition = await readJson(file, problems);
    if (definition === undefined) continue;
    const found = checkWorkflow(definition, { file, schema, texts, requiredLanguages: REQUIRED_LANGUAGES });
    problems.push(...found);
    if (found.length > 0) continue;
    // Checked just now.
    const workflow = definition as Workflow;
    if (`${workflow.id}.json` === basename(file)) workflows.set(workflow.id, workflow);
    else problems.push(misnamed(file, workflow.id));
  }
  return { workflows, texts, problems };
}

async function jsonFiles(folder: string, problems: Problem[]): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    problems.push({
      code: 'UNREADABLE',
      at: folder,
      message: `The folder cannot be read: ${String(error)}`,
      fix: 'Check that it exists and may be read.',
    });
    return [];
  }
}

async function readJson(file: string, problems: Problem[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    problems.push({
      code: 'NOT_JSON',
      at: file,
      message: String(error),
      fix: 'Correct the JSON; an editor shows where.',
    });
    return undefined;
  }
}

function isBundle(value: unknown, language: string): value is { texts: Record<string, string> } {
  if (typeof value !== 'object' || value === null || !('language' in value) || !('texts' in value)) return false;
  const { texts } = value;
  if (value.language !== language) return false;
  return typeof texts === 'object' && texts !== null && Object.values(texts).every((text) => typeof text === 'string');
}

function notABundle(file: string, language: string): Problem {
  const fix = `Write { "language": "${language}", "state": "final", "texts": { "key": "text" } }.`;
  return { code: 'WRONG_SHAPE', at: file, message: `This is not a bundle of texts in "${language}".`, fix };
}

function misnamed(file: string, id: string): Problem {
  const message = `The file holds the workflow "${id}".`;
  return { code: 'WRONG_FILE_NAME', at: file, message, fix: `Rename the file to ${id}.json, or change the id.` };
}

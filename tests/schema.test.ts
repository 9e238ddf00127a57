import { join } from 'node:path';

import { beforeAll, expect, it } from '@jest/globals';
import { assertValidSchema } from 'graphql';
import { permissions } from '../src/auth/permissions.ts';
import { allow } from '../src/auth/shield.ts';
import { formsOfWorkflows } from '../src/editions/files/formsOfWorkflows.ts';
import { readFolders } from '../src/editions/files/readFolders.ts';
import { compile } from '../src/forms/definition/compile.ts';
import type { EditionSource } from '../src/forms/definition/types.ts';
import { projectRoot } from '../src/root.ts';
import { schemaOf, takenTypeNames } from '../src/schema.ts';
import { loadWorkflows } from '../src/workflow/loadWorkflows.ts';
import type { Workflow } from '../src/workflow/types.ts';

let workflows: Map<string, Workflow>;
let shipped: EditionSource;

beforeAll(async () => {
  ({ workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows')));
  const { sources } = readFolders([join(projectRoot, 'questionnaires')], formsOfWorkflows(workflows), takenTypeNames);
  shipped = sources[0]!.source;
});

const edition = (source: EditionSource) => ({ compiled: compile(source) });
const other = (change: Partial<EditionSource>): EditionSource => ({
  ...shipped,
  questionnaire: { ...shipped.questionnaire, id: 'other', typeName: 'Other' },
  ...change,
});
const clashing = () => {
  const list = shipped.codeLists['yesNoUnknown']!;
  return other({ codeLists: { ...shipped.codeLists, yesNoUnknown: { ...list, id: 'perhaps' } } });
};

it('joins the types of the shipped questionnaire to a valid schema', () => {
  const schema = schemaOf([edition(shipped)], workflows);
  expect(() => assertValidSchema(schema)).not.toThrow();
  expect(schema.getType('RecognitionV1')?.astNode?.kind).toBe('ObjectTypeDefinition');
});

it('joins two questionnaires that share lists and modules', () => {
  const schema = schemaOf([edition(shipped), edition(other({}))], workflows);
  expect(schema.getType('OtherV1')).toBeDefined();
  expect(() => assertValidSchema(schema)).not.toThrow();
});

it('leaves out a questionnaire whose types do not fit, and serves the others', () => {
  const left: string[] = [];
  const schema = schemaOf([edition(shipped), edition(clashing())], workflows, (line) => left.push(line));
  expect(left).toEqual(['other.v1']);
  expect(schema.getType('RecognitionV1')).toBeDefined();
  expect(schema.getType('OtherV1')).toBeUndefined();
});

it('fails when nobody is told', () => {
  expect(() => schemaOf([edition(shipped), edition(clashing())], workflows)).toThrow('other.v1 defines YesNoUnknown');
});

it('knows every action of every workflow', () => {
  const type = schemaOf([edition(shipped)], workflows).getType('ActionCode') as unknown as {
    getValues(): { name: string }[];
  };
  const states = [...workflows.values()].flatMap((workflow) => Object.values(workflow.states));
  const actions = new Set(states.flatMap(({ on = {} }) => Object.keys(on)));
  expect(new Set(type.getValues().map(({ name }) => name))).toEqual(actions);
});

it('opens only the viewer to everybody', () => {
  const open = Object.values(permissions).flatMap((fields) =>
    Object.entries(fields)
      .filter(([, rule]) => rule === allow)
      .map(([name]) => name),
  );
  expect(open).toEqual(['viewer']);
});

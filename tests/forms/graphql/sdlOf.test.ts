import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, printType, validateSchema } from 'graphql';

import { compile } from '../../../src/forms/definition/compile.ts';
import { joinSdl, joinTypes, TypeClashError } from '../../../src/forms/graphql/join/joinTypes.ts';
import { CODE, KEY, TYPE_NAME } from '../../../src/forms/graphql/names.ts';
import { printDefinition } from '../../../src/forms/graphql/types/printDefinition.ts';
import { patchExtensionOf, sdlOf } from '../../../src/forms/graphql/types/sdlOf.ts';
import { projectRoot } from '../../../src/root.ts';
import { validSource } from '../definition/fixtures.ts';
import { type Sample, sample } from '../sample.ts';
import { staticSchema } from './staticSchema.ts';

const FORMS: Sample['forms'] = {
  request: {
    items: [
      { key: 'who', type: 'use', module: 'person' },
      { key: 'count', type: 'integer', legal: ['art1'], ref: 'S-1' },
      {
        key: 'papers',
        type: 'repeat',
        personalData: true,
        items: [{ key: 'file', type: 'file', mediaTypes: ['a/b'], maxBytes: 1 }],
      },
    ],
  },
  reply: {
    askable: true,
    items: [
      { key: 'answer', type: 'choice', options: 'yesNo' },
      { key: 'kinds', type: 'multiChoice', options: 'kind', sensitive: true },
    ],
  },
};
const MODULES: NonNullable<Sample['modules']> = {
  person: {
    id: 'person',
    major: 1,
    typeName: 'Person',
    items: [{ key: 'name', type: 'text', maxLength: 9, personalData: true }],
  },
};
const TEXTS = {
  'sample.v1/title': 'A sample',
  'sample.v1/request.who.label': 'The person "in question"',
  'person.v1/title': 'Person',
  'person.v1/name.label': 'Name',
  'yesNo.YES.label': 'Yes',
};

const compiled = sample({ forms: FORMS, modules: MODULES, texts: TEXTS });

test('the SDL of a questionnaire', () => {
  const sdl = [...[...sdlOf(compiled).values()].map(printDefinition), patchExtensionOf(compiled)].join('\n\n');
  expect(sdl).toBe(
    `
"Answers of the form request." type SampleV1Request {
  "The person \\"in question\\"" who: PersonV1 @item(key: "sample.v1/request.who")
  count: Int @item(key: "sample.v1/request.count", legal: ["art1"], ref: "S-1")
  papers: [SampleV1RequestPapers!]! @item(key: "sample.v1/request.papers", class: PERSONAL)
}

"Answers of the form request." input SampleV1RequestPatch {
  "The person \\"in question\\"" who: PersonV1Patch @item(key: "sample.v1/request.who")
  count: Int @item(key: "sample.v1/request.count", legal: ["art1"], ref: "S-1")
  papers: [SampleV1RequestPapersOperation!] @item(key: "sample.v1/request.papers", class: PERSONAL)
}

"Person" type PersonV1 {
  "Name" name: String @item(key: "person.v1/name", class: PERSONAL)
}

"Person" input PersonV1Patch {
  "Name" name: String @item(key: "person.v1/name", class: PERSONAL)
}

type SampleV1RequestPapers {
  "The id of the row." row: ID!
  file: Attachment @item(key: "sample.v1/request.papers.file", class: PERSONAL)
}

input SampleV1RequestPapersPatch {
  file: ID @item(key: "sample.v1/request.papers.file", class: PERSONAL)
}

"A row, and what changes in it." input SampleV1RequestPapersRowPatch {
  "The id of the row: 1 to 40 letters, digits, - or _." row: ID!
  "What changes in it." patch: SampleV1RequestPapersPatch!
}

"One change to the rows." input SampleV1RequestPapersOperation @oneOf {
  "A new row; the server makes its id." add: SampleV1RequestPapersPatch
  "A new row with an id of your own, which references in the same patch can name." addAs: SampleV1RequestPapersRowPatch
  "A row that is there." update: SampleV1RequestPapersRowPatch
  "The id of a row that goes, with all its answers." remove: ID
  "A row to another place." move: RowMove
}

"Answers of the form reply." type SampleV1Reply {
  answer: YesNo @item(key: "sample.v1/reply.answer")
  kinds: [Kind!] @item(key: "sample.v1/reply.kinds", class: SENSITIVE)
}

"Answers of the form reply." input SampleV1ReplyPatch {
  answer: YesNo @item(key: "sample.v1/reply.answer")
  kinds: [Kind!] @item(key: "sample.v1/reply.kinds", class: SENSITIVE)
}

enum YesNo {
  "Yes" YES
  "NO" NO
}

enum Kind {
  "WARNING" WARNING
  "FINE" FINE
  "CLOSURE" CLOSURE
  "NONE" NONE
}

"A question that can be asked." enum SampleV1ReplyQuestion {
  answer
  kinds
}

"A sample (sample.v1)." type SampleV1 implements AnswerSet {
  "The edition that the exchange is pinned to." edition: Edition!
  "Answers of the form request." request: SampleV1Request
  "Answers of the form reply." reply: SampleV1Reply
  "The questions that the requesting side asks." asked: [SampleV1ReplyQuestion!]!
}

"A sample (sample.v1)." input SampleV1Patch {
  "Answers of the form request." request: SampleV1RequestPatch
  "Answers of the form reply." reply: SampleV1ReplyPatch
  "The questions that are asked; replaces the list." asked: [SampleV1ReplyQuestion!]
}

extend input AnswersPatch {
  "Answers of sample.v1." sampleV1: SampleV1Patch
}`.trim(),
  );
});

describe('joined with the fixed schema', () => {
  test('it is a valid schema, and the patch is a member of the ways of saying answers', () => {
    const schema = joinTypes(staticSchema(), [compiled]);
    expect(validateSchema(schema)).toEqual([]);
    expect(printType(schema.getType('AnswersPatch')!)).toContain('sampleV1: SampleV1Patch');
    expect(schema.getPossibleTypes(schema.getType('AnswerSet') as never).map(({ name }) => name)).toEqual(['SampleV1']);
  });

  test('without a questionnaire it stays as it is', () => {
    const schema = staticSchema();
    expect(joinTypes(schema, [])).toBe(schema);
  });

  test('the fixture joins as well', () => {
    const schema = joinTypes(staticSchema(), [compile(validSource())]);
    expect(validateSchema(schema)).toEqual([]);
    // Its list of countries is a coded value, not an enum.
    expect(schema.getType('Country')).toBe(undefined);
    expect(printType(schema.getType('PersonV1')!)).toContain('nationality: CodedValue');
  });

  test('a name that the fixed schema has already is refused', () => {
    const taken = buildSchema(
      'type Query { a: String } type SampleV1 { a: String } input AnswersPatch @oneOf { a: String }',
    );
    expect(() => joinTypes(taken, [compiled])).toThrow('SampleV1');
  });
});

describe('several questionnaires', () => {
  const other = (
    change: (forms: Sample['forms']) => Sample['forms'],
    texts: Record<string, string> = TEXTS,
    modules = MODULES,
  ) => {
    const { source } = sample({ forms: change(FORMS), modules, texts });
    return compile({ ...source, questionnaire: { ...source.questionnaire, id: 'other', typeName: 'Other' } });
  };

  test('share the types of modules and code lists', () => {
    const sdl = joinSdl([compiled, other((forms) => forms)]);
    expect(() => parse(sdl)).not.toThrow();
    for (const name of ['type PersonV1 ', 'input PersonV1Patch ', 'enum YesNo ', 'type OtherV1 ', 'type SampleV1 ']) {
      expect(sdl.split(name)).toHaveLength(2);
    }
  });

  test('may mark and name a module in different ways where they use it', () => {
    const marked = other(
      ({ reply }) => ({
        request: { items: [{ key: 'whoElse', type: 'use', module: 'person', sensitive: true }] },
        reply: reply!,
      }),
      { ...TEXTS, 'other.v1/request.whoElse.label': 'Somebody else' },
    );
    expect(() => joinSdl([compiled, marked])).not.toThrow();
  });

  test('may not give one name to two things', () => {
    const items: NonNullable<Sample['modules']>['person']['items'] = [{ key: 'name', type: 'integer' }];
    const clash = other((forms) => forms, TEXTS, { person: { ...MODULES['person']!, items } });
    expect(() => joinSdl([clash, compiled])).toThrow('sample.v1 defines PersonV1 differently');
    expect(() => joinSdl([compiled, clash])).toThrow(TypeClashError);
    expect(() => joinSdl([compiled, clash])).toThrow('other.v1 defines PersonV1 differently');
  });
});

test('the schemas of the files and the names of the types have the same grammar', () => {
  const read = (name: string) => JSON.parse(readFileSync(join(projectRoot, 'questionnaires', name), 'utf8'));
  const { key, typeName } = read('questionnaire.schema.json').$defs;
  expect([key.pattern, typeName.pattern]).toEqual([KEY.source, TYPE_NAME.source]);
  expect(read('code-list.schema.json').$defs.option.properties.code.pattern).toBe(CODE.source);
});

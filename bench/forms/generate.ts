import type { EditionSource } from '../../src/forms/definition/types.ts';
import { usedBlocks } from '../../src/forms/definition/usedBlocks.ts';
import { LIBRARY } from './library.ts';
import { createRandom } from './random.ts';
import { writeForm } from './writeForm.ts';
import { writeTexts } from './writeTexts.ts';

/** Which questionnaire to write. */
export interface Wish {
  /** Distinguishes it: the tenth is `generated10.v1`, its main type `Generated10V1`. Also the seed. */
  readonly index: number;
  /** Items of both forms, with all that is inside groups and lists; 40 when left out. */
  readonly items?: number;
}

const OWN_CODES = 12;

/**
 * Writes a questionnaire as people write them: a request and a reply whose questions are asked or not, groups, lists,
 * choices, items that hang on others, rules between answers, texts in six languages. The same wish gives the same
 * questionnaire; the checker finds nothing wrong with it.
 */
export function generate({ index, items = 40 }: Wish): EditionSource {
  const random = createRandom(index);
  const ownList = `generated${index}Kind`;
  const replySize = Math.floor(items / 4);
  const request = writeForm({ key: 'request', size: items - replySize, askable: false, random, ownList });
  const reply = writeForm({ key: 'reply', size: replySize, askable: true, random, ownList });
  const questionnaire = {
    id: `generated${index}`,
    major: 1,
    version: '1.0.0',
    typeName: `Generated${index}`,
    workflow: 'information-request',
    settings: { acceptance: { days: 7 } },
    legalBasis: [{ id: 'art28', celex: '32006L0123', provision: 'Art. 28' }],
    forms: { request: request.definition, reply: reply.definition },
    rules: [...request.rules, ...reply.rules].map((rule, at) => ({
      id: `GE-${String(at + 1).padStart(3, '0')}`,
      ...rule,
    })),
  };
  const lists = {
    ...LIBRARY.codeLists,
    [ownList]: {
      id: ownList,
      typeName: `Generated${index}Kind`,
      options: Array.from({ length: OWN_CODES }, (_, at) => ({ code: `CODE_${at + 1}` })),
    },
  };
  const used = usedBlocks(questionnaire, (id) => LIBRARY.modules[id]);
  const source = {
    legalArea: LIBRARY.legalArea,
    questionnaire,
    modules: only(LIBRARY.modules, used.modules),
    codeLists: only(lists, used.codeLists),
  };
  return { ...source, texts: writeTexts(source) };
}

function only<T>(record: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
}

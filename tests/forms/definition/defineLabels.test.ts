import { expect, test } from '@jest/globals';

import { checkQuestionnaire } from '../../../src/forms/definition/check/checkQuestionnaire.ts';
import { change, validSource, WORKFLOWS } from './fixtures.ts';

const KEY = 'establishment.v1/define.urgent.label';

test.each([
  ['a named rule may have a label', 'urgent', []],
  ['a label needs its rule', 'other', [`TEXT_UNUSED ${KEY}`]],
])('%s', (_, name, problems) => {
  const source = change(validSource(['en']), [
    { set: `/questionnaire/define/${name}`, to: { ref: 'request.urgent' } },
    { set: '/questionnaire/forms/reply/items/2/requiredWhen', to: { defined: name } },
    { set: `/texts/en/texts/${KEY.replaceAll('/', '~1')}`, to: 'Urgent matter' },
    { remove: '/questionnaire/tests' },
  ]);
  const found = checkQuestionnaire(source, 'services/establishment.v1.json', { workflows: WORKFLOWS });
  expect(found.map(({ code, at }) => `${code} ${at.split('#/texts/')[1]?.replaceAll('~1', '/')}`)).toEqual(problems);
});

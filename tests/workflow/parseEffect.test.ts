import { expect, test } from '@jest/globals';

import { parseEffect } from '../../src/workflow/parseEffect.ts';

test.each([
  ['notify:requesting', { effect: 'notify', argument: 'requesting' }],
  ['freeze:reply', { effect: 'freeze', argument: 'reply' }],
  ['startDeadline:reply', { effect: 'startDeadline', argument: 'reply' }],
  ['stopDeadline:reply', { effect: 'stopDeadline', argument: 'reply' }],
  ['setDueDate', { effect: 'setDueDate' }],
  ['rate', { effect: 'rate' }],
  ['startRetention', { effect: 'startRetention' }],
])('%s is taken apart', (text, effect) => {
  expect(parseEffect(text)).toEqual(effect);
});

test.each([
  '',
  ':',
  'notify',
  'notify:',
  'notify:a:b',
  'rate:',
  'rate:a',
  'Rate',
  ' rate',
  'constructor',
  'toString:a',
])('"%s" is no effect', (text) => {
  expect(parseEffect(text)).toBeNull();
});

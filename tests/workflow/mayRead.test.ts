import { expect, test } from '@jest/globals';

import { mayRead } from '../../src/workflow/mayRead.ts';
import { shippedWorkflow } from './shipped.ts';

const workflow = shippedWorkflow('information-request');
const BOTH = ['request', 'reply'];

test.each([
  // The draft belongs to the requesting side alone.
  ['DRAFT', 'requesting', [], ['request']],
  ['DRAFT', 'responding', [], null],
  ['DISCARDED', 'requesting', [], ['request']],
  ['DISCARDED', 'responding', [], null],
  // The reply in the making belongs to the responding side alone.
  ['SENT', 'requesting', ['request'], ['request']],
  ['SENT', 'responding', ['request'], BOTH],
  ['ACCEPTED', 'requesting', ['request'], ['request']],
  ['ACCEPTED', 'responding', ['request'], BOTH],
  ['REPLIED', 'requesting', BOTH, BOTH],
  ['REPLIED', 'responding', BOTH, BOTH],
  ['CLOSED', 'requesting', BOTH, BOTH],
  ['CLOSED', 'responding', BOTH, BOTH],
  // A reply that was begun and never sent stays with its author.
  ['REFUSED', 'requesting', ['request'], ['request']],
  ['REFUSED', 'responding', ['request'], BOTH],
  ['WITHDRAWN', 'requesting', ['request'], ['request']],
  ['WITHDRAWN', 'responding', ['request'], BOTH],
  // A state that was never heard of hides everything, and so does a part.
  ['UNHEARD_OF', 'requesting', BOTH, null],
  ['constructor', 'requesting', BOTH, null],
  ['REPLIED', 'recipient', BOTH, null],
])('in %s, %s with %j handed over reads %j', (state, part, frozen, forms) => {
  const readable = { exchange: forms !== null, forms: forms ?? [] };
  expect(mayRead(workflow, state, { parts: [part], frozen })).toEqual(readable);
});

test('a request that was not handed over is not readable by the other side, whatever the state', () => {
  expect(mayRead(workflow, 'SENT', { parts: ['responding'], frozen: [] }).forms).toEqual(['reply']);
});

test('without a part in it, an exchange does not exist', () => {
  expect(mayRead(workflow, 'REPLIED', { parts: [], frozen: BOTH })).toEqual({ exchange: false, forms: [] });
});

test('a part that does not see the state adds nothing to one that does', () => {
  const { exchange, forms } = mayRead(workflow, 'DRAFT', { parts: ['requesting', 'responding'], frozen: [] });
  expect({ exchange, forms }).toEqual({ exchange: true, forms: ['request'] });
});

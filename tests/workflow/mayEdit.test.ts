import { expect, test } from '@jest/globals';

import { mayEdit } from '../../src/workflow/mayEdit.ts';
import { shippedWorkflow } from './shipped.ts';

const workflow = shippedWorkflow('information-request');

/** Who may change which form where; nobody may anything else. */
const EDITABLE: Record<string, string[]> = {
  'DRAFT requesting REQUEST_HANDLER': ['request'],
  'ACCEPTED responding REQUEST_HANDLER': ['reply'],
};

const STATES = [...Object.keys(workflow.states), 'UNHEARD_OF', 'constructor'];

test.each(STATES)('in %s, only the side whose turn it is may edit', (state) => {
  for (const part of ['requesting', 'responding', 'recipient']) {
    for (const role of ['REQUEST_HANDLER', 'VIEWER']) {
      const place = `${state} ${part} ${role}`;
      const forms = mayEdit(workflow, state, { parts: [part], roles: [role] });
      expect({ place, forms }).toEqual({ place, forms: EDITABLE[place] ?? [] });
    }
  }
});

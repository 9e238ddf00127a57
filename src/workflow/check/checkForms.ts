import { actionsOf } from '../actionsOf.ts';
import { lookUp } from '../lookUp.ts';
import type { Workflow } from '../types.ts';
import type { Fault } from './fault.ts';

/** A form must be open to its side in some state that is not final, and some action must ask for it. */
export function checkForms(workflow: Workflow): Fault[] {
  const needed = new Set(actionsOf(workflow).map(({ action }) => action.needsForm));
  // A state that does not exist is reported as such; here it counts as the open one that was meant.
  const isOpen = (state: string) => lookUp(workflow.states, state)?.type !== 'final';
  return Object.entries(workflow.forms).flatMap(([form, { editableIn }]): Fault[] => {
    const path = `/forms/${form}`;
    const faults: Fault[] = [];
    if (!editableIn.some(isOpen)) {
      const fix = 'Name a state that is not final under "editableIn".';
      faults.push({ code: 'FORM_NOT_EDITABLE', path, message: `Nobody can ever fill in the form "${form}".`, fix });
    }
    if (!needed.has(form)) {
      const fix = `Write "needsForm": "${form}" at the action that hands it over, or remove the form.`;
      faults.push({ code: 'FORM_NOT_NEEDED', path, message: `No action asks for the form "${form}".`, fix });
    }
    return faults;
  });
}

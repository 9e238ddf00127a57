import { EEA_STATES } from './states.ts';
import type { Recognise } from './verdict.ts';

// State, register, a point, the number in the register, and a check part where the state has one.
const EUID = /^([A-Z]{2})[A-Z0-9]{0,20}\.[A-Z0-9](?:[A-Z0-9/.-]{0,38}[A-Z0-9])?(?:_[A-Z0-9]{1,2})?$/;

/** A European Unique Identifier of a company in a register: FRRCS.552008443. */
export const recogniseEuid: Recognise = (text) => {
  const [, prefix] = EUID.exec(text) ?? [];
  const state = prefix === 'EL' ? 'GR' : prefix;
  return state !== undefined && EEA_STATES.includes(state) ? { value: text, state, isRight: true } : undefined;
};

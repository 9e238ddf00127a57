import * as be from 'stdnum/lib/cjs/be/vat.js';
import * as fr from 'stdnum/lib/cjs/fr/siret.js';
import * as it from 'stdnum/lib/cjs/it/iva.js';

import type { NumberKind } from './numberKind.ts';
import { CUSTOMS_STATES } from './states.ts';
import type { Recognise } from './verdict.ts';

const EORI = /^([A-Z]{2})([A-Z0-9]{1,15})$/;

// Where a number of this form is always the national one. Other forms have no check digits that are known.
const NATIONAL: Readonly<Record<string, readonly [form: RegExp, kind: NumberKind]>> = {
  BE: [/^[01]\d{9}$/, be],
  FR: [/^\d{14}$/, fr],
  IT: [/^\d{11}$/, it],
};

/** An Economic Operators Registration and Identification number: the state and up to 15 letters and digits. */
export const recogniseEori: Recognise = (text) => {
  const [, state = '', number = ''] = EORI.exec(text) ?? [];
  if (!CUSTOMS_STATES.includes(state)) return undefined;
  const [form, kind] = NATIONAL[state] ?? [];
  const isRight = !form?.test(number) || kind?.validate(number).isValid === true;
  return { value: text, state, isRight };
};

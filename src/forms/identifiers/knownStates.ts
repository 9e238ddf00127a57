import type { IdentifierScheme } from '../definition/types.ts';
import { COMPANY_NUMBERS } from './companyNumbers.ts';
import { PERSON_NUMBERS } from './personNumbers.ts';
import { IBAN_STATES } from './recogniseIban.ts';
import { VAT_STATES } from './recogniseVat.ts';
import { CUSTOMS_STATES, EEA_STATES } from './states.ts';

const STATES: Readonly<Record<IdentifierScheme, readonly string[]>> = {
  VAT: VAT_STATES,
  LEI: [],
  EORI: CUSTOMS_STATES,
  EUID: EEA_STATES,
  IBAN: IBAN_STATES,
  NATIONAL_PERSON: Object.keys(PERSON_NUMBERS),
  NATIONAL_COMPANY: Object.keys(COMPANY_NUMBERS),
};

/** The states to which a question of a scheme can be limited; none for a scheme that is of no state. */
export function knownStates(scheme: IdentifierScheme): readonly string[] {
  return STATES[scheme];
}

import { countrySpecs, ValidationErrorsIBAN, validateIBAN } from 'ibantools';

import type { Recognise } from './verdict.ts';

const CHECK_DIGITS: readonly ValidationErrorsIBAN[] = [
  ValidationErrorsIBAN.WrongIBANChecksum,
  ValidationErrorsIBAN.WrongAccountBankBranchChecksum,
];

/** States with account numbers of this kind. */
export const IBAN_STATES = Object.keys(countrySpecs).filter((state) => countrySpecs[state]?.chars);

/** An International Bank Account Number (ISO 13616). */
export const recogniseIban: Recognise = (text) => {
  const state = text.slice(0, 2);
  const spec = IBAN_STATES.includes(state) ? countrySpecs[state] : undefined;
  // Looked at first: the library's checks of national parts rely on the length.
  if (!/^[A-Z0-9]+$/.test(text) || text.length !== spec?.chars) return undefined;
  const { errorCodes } = validateIBAN(text);
  if (!errorCodes.every((error) => CHECK_DIGITS.includes(error))) return undefined;
  return { value: text, state, isRight: errorCodes.length === 0 };
};

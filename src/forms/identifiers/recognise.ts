import type { IdentifierItem } from '../definition/types.ts';
import { COMPANY_NUMBERS } from './companyNumbers.ts';
import { PERSON_NUMBERS } from './personNumbers.ts';
import { recogniseEori } from './recogniseEori.ts';
import { recogniseEuid } from './recogniseEuid.ts';
import { recogniseIban } from './recogniseIban.ts';
import { recogniseLei } from './recogniseLei.ts';
import { recogniseNational } from './recogniseNational.ts';
import { recogniseVat } from './recogniseVat.ts';
import type { Verdict } from './verdict.ts';

// Longer than any identifier; what is longer is not looked at.
const LONGEST = 100;

/** What a text is as an identifier of a question's scheme; undefined when it does not have the form of one. */
export function recognise(
  given: string,
  { scheme, country }: Pick<IdentifierItem, 'scheme' | 'country'>,
): Verdict | undefined {
  if (given.length > LONGEST) return undefined;
  const text = given.replaceAll(/\s/g, '').toUpperCase();
  switch (scheme) {
    case 'VAT':
      return recogniseVat(text);
    case 'LEI':
      return recogniseLei(text);
    case 'EORI':
      return recogniseEori(text);
    case 'EUID':
      return recogniseEuid(text);
    case 'IBAN':
      return recogniseIban(text);
    case 'NATIONAL_PERSON':
      return recogniseNational(text, PERSON_NUMBERS, country);
    case 'NATIONAL_COMPANY':
      return recogniseNational(text, COMPANY_NUMBERS, country);
    default:
      return undefined;
  }
}

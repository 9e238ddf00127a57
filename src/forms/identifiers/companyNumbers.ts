import * as at from 'stdnum/lib/cjs/at/businessid.js';
import * as be from 'stdnum/lib/cjs/be/vat.js';
import * as bg from 'stdnum/lib/cjs/bg/vat.js';
import * as cz from 'stdnum/lib/cjs/cz/ico.js';
import * as dk from 'stdnum/lib/cjs/dk/cvr.js';
import * as ee from 'stdnum/lib/cjs/ee/registrikood.js';
import * as es from 'stdnum/lib/cjs/es/cif.js';
import * as fi from 'stdnum/lib/cjs/fi/ytunnus.js';
import * as frEnterprise from 'stdnum/lib/cjs/fr/siren.js';
import * as frPlace from 'stdnum/lib/cjs/fr/siret.js';
import * as hr from 'stdnum/lib/cjs/hr/oib.js';
import * as hu from 'stdnum/lib/cjs/hu/anum.js';
import * as is from 'stdnum/lib/cjs/is/kennitala.js';
import * as it from 'stdnum/lib/cjs/it/iva.js';
import * as lv from 'stdnum/lib/cjs/lv/pvn.js';
import * as no from 'stdnum/lib/cjs/no/orgnr.js';
import * as plTax from 'stdnum/lib/cjs/pl/nip.js';
import * as plStatistics from 'stdnum/lib/cjs/pl/regon.js';
import * as pt from 'stdnum/lib/cjs/pt/nipc.js';
import * as roTax from 'stdnum/lib/cjs/ro/cui.js';
import * as roRegister from 'stdnum/lib/cjs/ro/onrc.js';
import * as se from 'stdnum/lib/cjs/se/orgnr.js';

import type { NumberKind } from './numberKind.ts';
import { onlyOf } from './onlyOf.ts';

/** Numbers of companies, by the state that gives them. */
export const COMPANY_NUMBERS: Readonly<Record<string, readonly NumberKind[]>> = {
  AT: [at],
  BE: [be],
  BG: [onlyOf('isCompany', bg)],
  CZ: [cz],
  DK: [dk],
  EE: [ee],
  ES: [es],
  FI: [fi],
  FR: [frEnterprise, frPlace],
  HR: [hr],
  HU: [hu],
  IS: [onlyOf('isCompany', is)],
  IT: [it],
  LV: [onlyOf('isCompany', lv)],
  NO: [no],
  PL: [plStatistics, plTax],
  PT: [pt],
  RO: [roTax, roRegister],
  SE: [se],
};

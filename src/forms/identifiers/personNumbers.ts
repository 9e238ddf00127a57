import * as at from 'stdnum/lib/cjs/at/vnr.js';
import * as be from 'stdnum/lib/cjs/be/insz.js';
import * as bgCitizen from 'stdnum/lib/cjs/bg/egn.js';
import * as bgForeigner from 'stdnum/lib/cjs/bg/pnf.js';
import * as cz from 'stdnum/lib/cjs/cz/rc.js';
import * as deTax from 'stdnum/lib/cjs/de/idnr.js';
import * as deSocial from 'stdnum/lib/cjs/de/svnr.js';
import * as dk from 'stdnum/lib/cjs/dk/cpr.js';
import * as ee from 'stdnum/lib/cjs/ee/ik.js';
import * as esCitizen from 'stdnum/lib/cjs/es/dni.js';
import * as esForeigner from 'stdnum/lib/cjs/es/nie.js';
import * as fi from 'stdnum/lib/cjs/fi/hetu.js';
import * as fr from 'stdnum/lib/cjs/fr/nir.js';
import * as gr from 'stdnum/lib/cjs/gr/amka.js';
import * as hr from 'stdnum/lib/cjs/hr/oib.js';
import * as ie from 'stdnum/lib/cjs/ie/pps.js';
import * as is from 'stdnum/lib/cjs/is/kennitala.js';
import * as it from 'stdnum/lib/cjs/it/codicefiscale.js';
import * as li from 'stdnum/lib/cjs/li/peid.js';
import * as lt from 'stdnum/lib/cjs/lt/asmens.js';
import * as lv from 'stdnum/lib/cjs/lv/pvn.js';
import * as nl from 'stdnum/lib/cjs/nl/bsn.js';
import * as no from 'stdnum/lib/cjs/no/fodselsnummer.js';
import * as pl from 'stdnum/lib/cjs/pl/pesel.js';
import * as ptCard from 'stdnum/lib/cjs/pt/cc.js';
import * as ptTax from 'stdnum/lib/cjs/pt/nif.js';
import * as ro from 'stdnum/lib/cjs/ro/cnp.js';
import * as se from 'stdnum/lib/cjs/se/personnummer.js';
import * as si from 'stdnum/lib/cjs/si/emso.js';
import * as sk from 'stdnum/lib/cjs/sk/rc.js';

import type { NumberKind } from './numberKind.ts';
import { onlyOf } from './onlyOf.ts';

// Latvia gives out codes without a day of birth since 2017, which the library takes for wrong days.
const lvNew: NumberKind = {
  validate: (text) => ({ isValid: /^32\d{4}-?\d{5}$/.test(text) }),
  compact: (text) => text.replace('-', ''),
};

/** Numbers of persons, by the state that gives them. */
export const PERSON_NUMBERS: Readonly<Record<string, readonly NumberKind[]>> = {
  AT: [at],
  BE: [be],
  BG: [bgCitizen, bgForeigner],
  CZ: [cz],
  DE: [deTax, deSocial],
  DK: [dk],
  EE: [ee],
  ES: [esCitizen, esForeigner],
  FI: [fi],
  FR: [fr],
  GR: [gr],
  HR: [hr],
  IE: [ie],
  IS: [onlyOf('isIndividual', is)],
  IT: [it],
  LI: [li],
  LT: [lt],
  LV: [onlyOf('isIndividual', lv), lvNew],
  NL: [nl],
  NO: [no],
  PL: [pl],
  PT: [ptCard, ptTax],
  RO: [ro],
  SE: [se],
  SI: [si],
  SK: [sk],
};

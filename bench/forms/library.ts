import type { EditionSource } from '../../src/forms/definition/types.ts';

/** What all generated questionnaires share, as real ones do: a legal area, a module, code lists. */
export const LIBRARY: Pick<EditionSource, 'legalArea' | 'modules' | 'codeLists'> = {
  legalArea: {
    id: 'generated',
    numberPrefix: 'GE',
    legalBasis: [{ celex: '32006L0123' }],
    roles: ['REQUEST_HANDLER', 'VIEWER'],
    competenceLists: [],
    retention: { blockAfterMonths: 6, eraseAfterYears: 3 },
    commissionParticipates: false,
  },
  modules: {
    holder: {
      id: 'holder',
      major: 1,
      typeName: 'Holder',
      items: [
        { key: 'familyName', type: 'text', maxLength: 200, required: true, personalData: true },
        { key: 'givenName', type: 'text', maxLength: 200, required: true, personalData: true },
        { key: 'birthDate', type: 'date', min: '1900-01-01', max: { today: [] }, personalData: true },
        { key: 'state', type: 'choice', options: 'state', personalData: true },
      ],
    },
  },
  codeLists: {
    certainty: { id: 'certainty', typeName: 'Certainty', options: codes(['YES', 'NO', 'NOT_KNOWN']) },
    state: {
      id: 'state',
      typeName: 'State',
      labels: 'region',
      options: codes([
        ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT'],
        ...['LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
      ]),
    },
    evidenceKind: {
      id: 'evidenceKind',
      typeName: 'EvidenceKind',
      options: codes(['DIPLOMA', 'CERTIFICATE', 'EXTRACT', 'INVOICE', 'OTHER']),
    },
  },
};

function codes(list: readonly string[]): { code: string }[] {
  return list.map((code) => ({ code }));
}

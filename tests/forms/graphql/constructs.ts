import type { Sample } from '../sample.ts';

/** A questionnaire with every construct that has a shape of its own in GraphQL. */
export const CONSTRUCTS: Sample = {
  codeLists: {
    ground: {
      id: 'ground',
      typeName: 'Ground',
      options: [
        { code: 'LAW' },
        { code: 'CUSTOM', retired: { in: '1.1.0', replacedBy: 'LAW' } },
        { code: 'OTHER', other: true },
      ],
    },
    secrecy: { id: 'secrecy', typeName: 'Secrecy', options: [{ code: 'INQUIRY' }] },
  },
  forms: {
    request: {
      items: [
        { key: 'hello', type: 'note' },
        { key: 'words', type: 'group', items: [{ key: 'goodbye', type: 'note' }] },
        {
          key: 'reason',
          type: 'choice',
          options: 'ground',
          other: { maxLength: 20 },
          absent: ['UNKNOWN'],
          evidence: { mediaTypes: ['application/pdf'], maxBytes: 1000, maxFiles: 2 },
          withhold: { reasons: 'secrecy' },
        },
        { key: 'weight', type: 'quantity', unit: 'kilogram', scale: 1, since: '1.1.0' },
        {
          key: 'payer',
          type: 'variant',
          alternatives: [
            { key: 'person', items: [{ key: 'name', type: 'text', maxLength: 50, required: true }] },
            { key: 'nobody', items: [{ key: 'sorry', type: 'note' }] },
          ],
        },
        {
          key: 'sites',
          type: 'repeat',
          items: [
            { key: 'city', type: 'text', maxLength: 50 },
            { key: 'next', type: 'reference', to: 'request.sites' },
          ],
        },
        { key: 'main', type: 'reference', to: 'request.sites' },
        { key: 'others', type: 'reference', to: 'request.sites', many: true },
        {
          key: 'siteCount',
          type: 'computed',
          of: 'integer',
          value: { count: { in: 'request.sites' } },
        },
        {
          key: 'town',
          type: 'text',
          maxLength: 50,
          retired: { in: '1.2.0', replacedBy: 'request.place', sunset: '2028-06-30' },
        },
        { key: 'place', type: 'text', maxLength: 50 },
      ],
    },
  },
};

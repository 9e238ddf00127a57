const UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** The states of the European Economic Area, ISO 3166-1 alpha-2. */
export const EEA_STATES: readonly string[] = [...UNION, 'IS', 'LI', 'NO'];

/** Where customs numbers come from: the states of the Union, and XI for Northern Ireland. */
export const CUSTOMS_STATES: readonly string[] = [...UNION, 'XI'];

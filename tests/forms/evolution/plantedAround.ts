import { codes, NO_RULE, type Planted, rule, set, setting } from './plants.ts';

const TWENTY_THOUSAND = Array.from({ length: 20_000 }, (_, index) => ({ code: `C${index}` }));

/** Changes of lists, modules, rules and all that is around the items. */
export const PLANTED_AROUND: readonly Planted[] = [
  ['another list', 'breaking OPTIONS_REPLACED reply.answer', set('reply.answer', { options: 'kind' })],
  [
    'a code more',
    'additive CODE_ADDED yesNo.MAYBE',
    codes('yesNo', [{ code: 'YES' }, { code: 'NO' }, { code: 'MAYBE' }]),
  ],
  ['a code less', 'breaking CODE_REMOVED yesNo.NO', codes('yesNo', [{ code: 'YES' }])],
  ['codes in another order', 'editorial ORDER_CHANGED yesNo', codes('yesNo', [{ code: 'NO' }, { code: 'YES' }])],
  [
    'a code stands alone',
    'tightening CODE_EXCLUSIVE yesNo.NO',
    codes('yesNo', [{ code: 'YES' }, { code: 'NO', exclusive: true }]),
  ],
  [
    'a code beside others',
    'loosening CODE_NOT_EXCLUSIVE kind.NONE',
    codes('kind', [{ code: 'A' }, { code: 'B' }, { code: 'NONE' }]),
  ],
  ['too many codes for an enum', 'breaking LIST_FACE_CHANGED yesNo', codes('yesNo', TWENTY_THOUSAND)],
  [
    'another type of a list',
    'breaking TYPE_NAME_CHANGED kind',
    ({ codeLists }) => Object.assign(codeLists['kind'] ?? {}, { typeName: 'Sort' }),
  ],
  [
    'another major of a module',
    'breaking MODULE_REPLACED person',
    ({ modules }) => Object.assign(modules['person'] ?? {}, { major: 2 }),
  ],

  [
    'an error more',
    'tightening RULE_ADDED rules.E-2',
    ({ questionnaire }) => void questionnaire.rules?.push({ id: 'E-2', severity: 'error', on: [], assert: true }),
  ],
  [
    'a warning more',
    'additive WARNING_ADDED rules.W-2',
    ({ questionnaire }) => void questionnaire.rules?.push({ id: 'W-2', severity: 'warning', on: [], assert: true }),
  ],
  ['a rule less', 'loosening RULE_REMOVED rules.E-1', ({ questionnaire }) => void questionnaire.rules?.shift()],
  ['a warning becomes an error', 'tightening RULE_TO_ERROR rules.W-1', rule(1, { severity: 'error' })],
  ['an error becomes a warning', 'loosening RULE_TO_WARNING rules.E-1', rule(0, { severity: 'warning' })],
  ['an error asserts something else', 'tightening RULE_CHANGED rules.E-1', rule(0, { assert: NO_RULE })],
  ['a warning asserts something else', 'additive WARNING_CHANGED rules.W-1', rule(1, { assert: NO_RULE })],
  ['an error is limited', 'loosening RULE_LIMITED rules.E-1', rule(0, { when: NO_RULE })],
  ['a rule is shown elsewhere', 'editorial LAYOUT_CHANGED rules.E-1', rule(0, { on: ['request.since'] })],
  ['a rule rests on another provision', 'meaning LEGAL_CHANGED rules.E-1', rule(0, { legal: ['art2'] })],

  [
    'an item rests on another provision',
    'meaning LEGAL_CHANGED request.trade',
    set('request.trade', { legal: ['art2'] }),
  ],
  [
    'a provision changes',
    'meaning LEGAL_CHANGED legalBasis.art1',
    ({ questionnaire }) => Object.assign(questionnaire.legalBasis?.[0] ?? {}, { provision: 'Art. 1(2)' }),
  ],
  [
    'a form more',
    'additive FORM_ADDED annex',
    ({ questionnaire }) => Object.assign(questionnaire.forms, { annex: { items: [] } }),
  ],
  ['a form less', 'breaking FORM_REMOVED reply', ({ questionnaire }) => void delete questionnaire.forms['reply']],
  [
    'everything is asked',
    'breaking ASKABLE_CHANGED reply',
    ({ questionnaire }) => Object.assign(questionnaire.forms['reply'] ?? {}, { askable: false }),
  ],
  [
    'other sections',
    'editorial LAYOUT_CHANGED reply',
    ({ questionnaire }) => Object.assign(questionnaire.forms['reply'] ?? {}, { sections: ['second', 'first'] }),
  ],
  [
    'another type name',
    'breaking TYPE_NAME_CHANGED typeName',
    ({ questionnaire }) => Object.assign(questionnaire, { typeName: 'Example' }),
  ],
  [
    'another workflow',
    'meaning WORKFLOW_CHANGED workflow',
    ({ questionnaire }) => Object.assign(questionnaire, { workflow: 'alert' }),
  ],
  ['a shorter term', 'tightening TERM_SHORTENED settings.acceptance.days', setting('acceptance', { days: 5 })],
  ['a longer term', 'loosening TERM_LENGTHENED settings.acceptance.days', setting('acceptance', { days: 9 })],
  ['another setting', 'meaning SETTING_CHANGED settings.reply.agreed', setting('reply', { agreed: false })],
  [
    'a setting more',
    'meaning SETTING_CHANGED settings.retention.blockAfterMonths',
    setting('retention', { blockAfterMonths: 3 }),
  ],
  [
    'an example more',
    'editorial EXAMPLES_CHANGED tests',
    ({ questionnaire }) => void questionnaire.tests?.push({ name: 'a', answers: {}, expect: {} }),
  ],
  [
    'another retention of the area',
    'meaning AREA_CHANGED legalArea.retention',
    ({ legalArea }) => Object.assign(legalArea, { retention: { blockAfterMonths: 1, eraseAfterYears: 3 } }),
  ],
];

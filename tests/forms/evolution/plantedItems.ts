import { drop, NO_RULE, type Planted, set, text } from './plants.ts';
import { itemsOf } from './sampleEdition.ts';

const TRADE = 'sample.v1/request.trade.label';

/** Changes of texts and items. */
export const PLANTED_ITEMS: readonly Planted[] = [
  [
    'a slip is corrected',
    `editorial TEXT_CORRECTED ${TRADE}`,
    text(TRADE, 'Which trade does the provider lawfuly exercise in your territory?'),
  ],
  [
    'punctuation',
    `editorial TEXT_CORRECTED ${TRADE}`,
    text(TRADE, 'Which trade does the provider, lawfully, exercise in your territory ?'),
  ],
  [
    'a negation by two letters',
    `meaning TEXT_CHANGED ${TRADE}`,
    text(TRADE, 'Which trade does the provider unlawfully exercise in your territory?'),
  ],
  [
    'a plural',
    `meaning TEXT_CHANGED ${TRADE}`,
    text(TRADE, 'Which trade does the providers lawfully exercise in your territory?'),
  ],
  [
    'a word more',
    `meaning TEXT_CHANGED ${TRADE}`,
    text(TRADE, 'Which trade does the provider not lawfully exercise in your territory?'),
  ],
  [
    'another label',
    'meaning TEXT_CHANGED sample.v1/request.branches.label',
    text('sample.v1/request.branches.label', 'Number of offices'),
  ],
  [
    'another placeholder',
    'meaning TEXT_CHANGED sample.v1/reply.answer.label',
    text('sample.v1/reply.answer.label', 'Is {request.since} allowed?'),
  ],
  [
    'another hint',
    'meaning TEXT_CHANGED sample.v1/request.trade.hint',
    text('sample.v1/request.trade.hint', 'As exercised.'),
  ],
  [
    'a hint more',
    'meaning TEXT_CHANGED sample.v1/request.branches.hint',
    text('sample.v1/request.branches.hint', 'Open ones.'),
  ],
  ['a hint less', 'meaning TEXT_CHANGED sample.v1/request.trade.hint', text('sample.v1/request.trade.hint', undefined)],
  ['label of an option', 'meaning TEXT_CHANGED kind.A.label', text('kind.A.label', 'Penalty')],
  ['label in a module', 'meaning TEXT_CHANGED person.v1/name.label', text('person.v1/name.label', 'Surname')],
  [
    'another translation',
    'editorial TRANSLATION_CHANGED person.v1/name.label',
    text('person.v1/name.label', 'Familienname', 'de'),
  ],
  ['a translation more', 'editorial TRANSLATION_CHANGED kind.A.label', text('kind.A.label', 'Bußgeld', 'de')],
  [
    'a translation less',
    'editorial TRANSLATION_CHANGED person.v1/name.label',
    text('person.v1/name.label', undefined, 'de'),
  ],
  [
    'a translation is reviewed',
    'editorial TRANSLATION_CHANGED de',
    ({ texts }) => Object.assign(texts['de'] ?? {}, { state: 'final' }),
  ],
  [
    'a language more',
    'additive LANGUAGE_ADDED pt',
    ({ texts }) => Object.assign(texts, { pt: { language: 'pt', state: 'new', texts: {} } }),
  ],
  ['a language less', 'meaning LANGUAGE_REMOVED de', ({ texts }) => void delete texts['de']],

  [
    'an optional item more',
    'additive ITEM_ADDED request.more',
    (s) => void itemsOf(s, 'request').push({ key: 'more', type: 'boolean' }),
  ],
  [
    'a required item more',
    'tightening REQUIRED_ITEM_ADDED request.more',
    (s) => void itemsOf(s, 'request').push({ key: 'more', type: 'boolean', required: true }),
  ],
  [
    'a group with a required item more',
    'tightening REQUIRED_ITEM_ADDED reply.more',
    (s) =>
      void itemsOf(s, 'reply').push({
        key: 'more',
        type: 'group',
        items: [{ key: 'a', type: 'boolean', requiredWhen: true }],
      }),
  ],
  ['an item less', 'breaking ITEM_REMOVED request.since', (s) => void itemsOf(s, 'request').splice(4, 1)],
  ['an item less in a module', 'breaking ITEM_REMOVED request.who.born', (s) => void itemsOf(s, 'person').pop()],
  ['a group less, once', 'breaking ITEM_REMOVED reply.health', (s) => void itemsOf(s, 'reply').pop()],
  ['an item renamed', 'breaking ITEM_RENAMED request.branches', set('request.branches', { key: 'offices' })],
  [
    'an item moved',
    'breaking ITEM_MOVED request.since',
    (s) => void itemsOf(s, 'request.documents').push(...itemsOf(s, 'request').splice(4, 1)),
  ],
  ['another type', 'breaking TYPE_CHANGED request.branches', set('request.branches', { type: 'money' })],
  ['a group becomes a list', 'breaking TYPE_CHANGED reply.health', set('reply.health', { type: 'repeat' })],
  ['a list becomes a group', 'breaking TYPE_CHANGED request.documents', set('request.documents', { type: 'group' })],
  ['one option becomes several', 'breaking TYPE_CHANGED reply.answer', set('reply.answer', { type: 'multiChoice' })],
  ['another order', 'editorial ORDER_CHANGED request', (s) => void itemsOf(s, 'request').reverse()],
  ['another section', 'editorial LAYOUT_CHANGED reply.answer', set('reply.answer', { section: 'second' })],
  ['another number', 'meaning REF_CHANGED request.trade', set('request.trade', { ref: 'T-2' })],
  ['another caption', 'editorial LAYOUT_CHANGED request.documents', drop('request.documents', 'caption')],
  ['an unknown property', 'meaning OTHER_CHANGED request.since', set('request.since', { calendar: 'julian' })],

  ['optional becomes required', 'tightening REQUIRED_ADDED request.since', set('request.since', { required: true })],
  ['required becomes optional', 'loosening REQUIRED_REMOVED request.trade', drop('request.trade', 'required')],
  [
    'required becomes conditional',
    'loosening REQUIRED_REMOVED request.trade',
    set('request.trade', { required: false, requiredWhen: NO_RULE }),
  ],
  [
    'a condition without effect',
    'editorial IDLE_CHANGED request.trade',
    set('request.trade', { requiredWhen: NO_RULE }),
  ],
  [
    'requiredWhen comes',
    'tightening REQUIRED_WHEN_CHANGED request.amount',
    set('request.amount', { requiredWhen: NO_RULE }),
  ],
  [
    'requiredWhen changes',
    'tightening REQUIRED_WHEN_CHANGED reply.kinds',
    set('reply.kinds', { requiredWhen: NO_RULE }),
  ],
  ['requiredWhen goes', 'loosening REQUIRED_REMOVED reply.kinds', drop('reply.kinds', 'requiredWhen')],
  [
    'relevantWhen comes',
    'tightening RELEVANCE_CHANGED request.amount',
    set('request.amount', { relevantWhen: NO_RULE }),
  ],
  ['relevantWhen changes', 'tightening RELEVANCE_CHANGED reply.health', set('reply.health', { relevantWhen: NO_RULE })],
  ['relevantWhen goes', 'tightening RELEVANCE_CHANGED reply.health', drop('reply.health', 'relevantWhen')],

  ['a higher minimum', 'tightening BOUND_NARROWED request.branches', set('request.branches', { min: 1 })],
  ['a lower maximum', 'tightening BOUND_NARROWED request.branches', set('request.branches', { max: 10 })],
  ['a maximum where none was', 'tightening BOUND_NARROWED request.amount', set('request.amount', { max: 10 })],
  ['a higher maximum', 'loosening BOUND_WIDENED request.branches', set('request.branches', { max: 501 })],
  ['no minimum any more', 'loosening BOUND_WIDENED request.branches', drop('request.branches', 'min')],
  ['a later first day', 'tightening BOUND_NARROWED request.since', set('request.since', { min: '2001-01-01' })],
  ['an earlier first day', 'loosening BOUND_WIDENED request.since', set('request.since', { min: '1999-01-01' })],
  ['a day instead of today', 'tightening BOUND_NARROWED request.since', set('request.since', { max: '2099-01-01' })],
  ['shorter text', 'tightening BOUND_NARROWED request.trade', set('request.trade', { maxLength: 99 })],
  ['longer text', 'loosening BOUND_WIDENED request.trade', set('request.trade', { maxLength: 101 })],
  ['shorter text in a module', 'tightening BOUND_NARROWED request.who.name', set('person.name', { maxLength: 100 })],
  ['one line only', 'tightening BOUND_NARROWED reply.notes', set('reply.notes', { multiline: false })],
  ['several lines', 'loosening BOUND_WIDENED request.trade', set('request.trade', { multiline: true })],
  [
    'fewer kinds of files',
    'tightening BOUND_NARROWED request.letter',
    set('request.letter', { mediaTypes: ['image/png', 'image/jpeg'] }),
  ],
  [
    'more kinds of files',
    'loosening BOUND_WIDENED request.letter',
    set('request.letter', { mediaTypes: ['application/pdf', 'image/png', 'image/jpeg'] }),
  ],
  ['smaller files', 'tightening BOUND_NARROWED request.letter', set('request.letter', { maxBytes: 999 })],
  ['more rows demanded', 'tightening BOUND_NARROWED request.documents', set('request.documents', { minItems: 2 })],
  ['more rows allowed', 'loosening BOUND_WIDENED request.documents', set('request.documents', { maxItems: 6 })],

  ['other decimals', 'forbidden UNIT_CHANGED request.amount', set('request.amount', { scale: 3 })],
  ['a unit', 'forbidden UNIT_CHANGED request.amount', set('request.amount', { unit: 'km' })],
  ['a mark goes', 'forbidden MARK_REMOVED reply.notes', drop('reply.notes', 'personalData')],
  ['a mark of a group goes, once', 'forbidden MARK_REMOVED reply.health', drop('reply.health', 'sensitive')],
  [
    'sensitive becomes personal',
    'forbidden MARK_REMOVED reply.health',
    set('reply.health', { sensitive: false, personalData: true }),
  ],
  ['a mark comes', 'breaking MARK_ADDED request.trade', set('request.trade', { personalData: true })],
  ['a mark without effect', 'editorial IDLE_CHANGED reply.health.fit', set('reply.health.fit', { personalData: true })],
];

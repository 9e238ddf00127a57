/**
 * What a change does to those who answer and to those who have built on the questionnaire: nothing, offers more, asks
 * for more, asks for less, asks for something else, breaks programs, or makes stored answers say what nobody said.
 */
export type ChangeClass = 'editorial' | 'additive' | 'tightening' | 'loosening' | 'meaning' | 'breaking' | 'forbidden';

const CLASSES = {
  ANNOTATION_ADDED: 'additive',
  ANNOTATION_REMOVED: 'breaking',
  AREA_CHANGED: 'meaning',
  ASKABLE_CHANGED: 'breaking',
  BOUND_NARROWED: 'tightening',
  BOUND_WIDENED: 'loosening',
  CODE_ADDED: 'additive',
  CODE_EXCLUSIVE: 'tightening',
  CODE_NOT_EXCLUSIVE: 'loosening',
  CODE_OTHER_CHANGED: 'tightening',
  CODE_PARENT_CHANGED: 'tightening',
  CODE_REMOVED: 'breaking',
  CODE_RETIRED: 'tightening',
  CODE_REVIVED: 'loosening',
  // From a list that is no enum of the interface: programs go on, answers become invalid.
  CODE_WITHDRAWN: 'tightening',
  DEFAULT_CHANGED: 'meaning',
  // What a named rule changes is found at every place that uses it.
  DEFINE_CHANGED: 'editorial',
  EXAMPLES_CHANGED: 'editorial',
  FILTER_CHANGED: 'tightening',
  FILTER_REMOVED: 'loosening',
  FORM_ADDED: 'additive',
  FORM_REMOVED: 'breaking',
  // Says the same in other words, for example a mark that the group around the item has already.
  IDLE_CHANGED: 'editorial',
  ID_CHANGED: 'breaking',
  ITEM_ADDED: 'additive',
  ITEM_MOVED: 'breaking',
  ITEM_REMOVED: 'breaking',
  ITEM_RENAMED: 'breaking',
  // Renamed: programs reach the new name through the old one.
  ITEM_REPLACED: 'additive',
  ITEM_RETIRED: 'tightening',
  ITEM_REVIVED: 'loosening',
  LANGUAGE_ADDED: 'additive',
  LANGUAGE_REMOVED: 'meaning',
  LAYOUT_CHANGED: 'editorial',
  LEGAL_CHANGED: 'meaning',
  LIST_FACE_CHANGED: 'breaking',
  LOCK_CHANGED: 'tightening',
  LOCK_REMOVED: 'loosening',
  // What is in the clear would be expected encrypted, at another place.
  MARK_ADDED: 'breaking',
  // What is encrypted would be expected in the clear, and shown to readers to whom nobody promised it.
  MARK_REMOVED: 'forbidden',
  MODULE_REPLACED: 'breaking',
  OPTIONS_REPLACED: 'breaking',
  ORDER_CHANGED: 'editorial',
  // Of a property that has no line of its own: somebody looks at it.
  OTHER_CHANGED: 'meaning',
  REFERENCE_CHANGED: 'breaking',
  REF_CHANGED: 'meaning',
  RELEVANCE_CHANGED: 'tightening',
  REQUIRED_ADDED: 'tightening',
  REQUIRED_ITEM_ADDED: 'tightening',
  REQUIRED_REMOVED: 'loosening',
  REQUIRED_WHEN_CHANGED: 'tightening',
  RETIREMENT_CHANGED: 'meaning',
  RULE_ADDED: 'tightening',
  RULE_CHANGED: 'tightening',
  RULE_LIMITED: 'loosening',
  RULE_REMOVED: 'loosening',
  RULE_TO_ERROR: 'tightening',
  RULE_TO_WARNING: 'loosening',
  SETTING_CHANGED: 'meaning',
  SINCE_CHANGED: 'editorial',
  TERM_LENGTHENED: 'loosening',
  TERM_SHORTENED: 'tightening',
  TEXT_CHANGED: 'meaning',
  TEXT_CORRECTED: 'editorial',
  TRANSLATION_CHANGED: 'editorial',
  TYPE_CHANGED: 'breaking',
  TYPE_NAME_CHANGED: 'breaking',
  UNIQUE_CHANGED: 'tightening',
  UNIQUE_REMOVED: 'loosening',
  // The number stays and now counts something else.
  UNIT_CHANGED: 'forbidden',
  VALUE_CHANGED: 'meaning',
  WARNING_ADDED: 'additive',
  WARNING_CHANGED: 'additive',
  WORKFLOW_CHANGED: 'meaning',
} as const satisfies Record<string, ChangeClass>;

/** What exactly changed. Stable: scripts may refer to it. */
export type ChangeKind = keyof typeof CLASSES;

/** The class of a kind of change. It is looked up, never declared by an author. */
export function classOf(kind: ChangeKind): ChangeClass {
  return CLASSES[kind];
}

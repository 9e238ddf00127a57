/**
 * Vocabulary and shape of a workflow: a state machine as data, in XState's shape (ADR 0007).
 *
 * Every name that code must understand stands in a closed list here. `questionnaires/workflow.schema.json` repeats the
 * lists for editors; a test keeps the two equal.
 */

/** Sides that an authority can take in an exchange. */
export const PARTS = ['requesting', 'responding'] as const;
export type Part = (typeof PARTS)[number];

/** Roles of a user that an action can ask for; a user may hold further roles, which move nothing. */
export const ROLES = ['REQUEST_HANDLER'] as const;
export type Role = (typeof ROLES)[number];

/** Role that an action or a form asks for when it names none. */
export const DEFAULT_ROLE: Role = 'REQUEST_HANDLER';

/**
 * What a user can be asked for when acting: `dueOn` a day for the reply, `reason` free text, `timeliness` and `efforts`
 * a grade each, `to` the authority that the exchange goes on to.
 */
export const INPUTS = ['dueOn', 'reason', 'timeliness', 'efforts', 'to'] as const;
export type InputName = (typeof INPUTS)[number];

/** Conditions beyond part and role; whoever performs the action finds out which of them hold. None is needed yet. */
export const GUARDS = [] as const;
export type Guard = (typeof GUARDS)[number];

/** What an action brings about besides the new state; each is carried out by a file of the same name. */
export const EFFECTS = [
  'setDueDate',
  'freeze',
  'notify',
  'rate',
  'startDeadline',
  'startRetention',
  'stopDeadline',
] as const;
export type EffectName = (typeof EFFECTS)[number];

/** What the word after an effect's colon names: `notify:requesting` names a part. Null: the effect stands alone. */
export const EFFECT_ARGUMENT = {
  setDueDate: null,
  freeze: 'form',
  notify: 'part',
  rate: null,
  startDeadline: 'deadline',
  startRetention: null,
  stopDeadline: 'deadline',
} as const satisfies Record<EffectName, 'form' | 'part' | 'deadline' | null>;

/** Effects without an argument. */
export type PlainEffectName = {
  [Name in EffectName]: (typeof EFFECT_ARGUMENT)[Name] extends null ? Name : never;
}[EffectName];

/** An effect as the definition writes it: `rate`, `notify:requesting`. */
export type EffectText = PlainEffectName | `${Exclude<EffectName, PlainEffectName>}:${string}`;

/** An effect taken apart; `argument` names a form, part or deadline, see {@link EFFECT_ARGUMENT}. */
export type Effect =
  | { readonly effect: PlainEffectName }
  | { readonly effect: Exclude<EffectName, PlainEffectName>; readonly argument: string };

/** A form of the questionnaire: which side fills it in, and in which states. */
export interface WorkflowForm {
  readonly by: Part;
  readonly role?: Role;
  readonly editableIn: readonly string[];
}

/** Something a side can do in a state, and what it leads to. */
export interface WorkflowAction {
  /** Code of the next state. */
  readonly target: string;
  readonly by: Part | readonly Part[];
  readonly role?: Role;
  /** Inputs without which the action is refused. */
  readonly input?: readonly InputName[];
  readonly optionalInput?: readonly InputName[];
  /** Form whose answers must have no open issues; checked by whoever performs the action, who has the answers. */
  readonly needsForm?: string;
  readonly guard?: Guard;
  /** Carried out in this order. */
  readonly effects?: readonly EffectText[];
}

/** A day by which the state should be left; `from` is a path in the questionnaire that says how it is counted. */
export interface WorkflowDeadline {
  readonly name: string;
  readonly from: string;
}

/** A state of an exchange. */
export interface WorkflowState {
  readonly type?: 'final';
  /** Parts that may know of the exchange while it is in this state. */
  readonly visibleTo: readonly Part[];
  readonly deadline?: WorkflowDeadline;
  readonly on?: Readonly<Record<string, WorkflowAction>>;
}

/**
 * An administrative cooperation procedure: "a pre-defined workflow allowing IMI actors to communicate and interact with
 * each other in a structured manner" (Reg. (EU) No 1024/2012 Art. 5(d)).
 */
export interface Workflow {
  readonly id: string;
  /** Counts up with every published change. */
  readonly version: number;
  readonly initial: string;
  readonly parts: readonly Part[];
  readonly forms: Readonly<Record<string, WorkflowForm>>;
  readonly states: Readonly<Record<string, WorkflowState>>;
}

/** Where a viewer stands in one exchange: parts of the viewer's authority in it, the viewer's roles in its legal area. */
export interface Standing {
  readonly parts: readonly string[];
  readonly roles: readonly string[];
}

/** Which guards hold; a guard that is left out does not. */
export type Facts = Readonly<Partial<Record<Guard, boolean>>>;

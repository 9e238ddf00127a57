import { DomainError } from '../errors.ts';
import type { Issue } from '../forms/answers/values.ts';
import type { SeenForm } from './formView.ts';

/** The answers cannot be kept, or are not complete enough for the action. Nothing was stored. */
export class InvalidAnswersError extends DomainError {
  override readonly name = 'InvalidAnswersError';
  readonly code = 'INVALID_ANSWERS';
  readonly issues: readonly Issue[];
  /** The form whose issues these are; left out for those of a patch. */
  readonly form: SeenForm | undefined;

  constructor(issues: readonly Issue[], form?: SeenForm) {
    super('INVALID_ANSWERS');
    this.issues = issues;
    this.form = form;
  }
}

/** Somebody else changed the exchange in the meantime. Nothing was stored; load it again and repeat. */
export class ConflictError extends DomainError {
  override readonly name = 'ConflictError';
  readonly code = 'CONFLICT';
  /** The revision that the exchange has now. */
  readonly revision: number;

  constructor(revision: number) {
    super('CONFLICT');
    this.revision = revision;
  }
}

/** Why an action cannot be performed. */
export type ActionRefusal = 'NOT_AVAILABLE' | 'WRONG_PART' | 'WRONG_ROLE';

/** The action is not one that the viewer may perform now. */
export class ActionNotAvailableError extends DomainError {
  override readonly name = 'ActionNotAvailableError';
  readonly code = 'ACTION_NOT_AVAILABLE';
  readonly refusal: ActionRefusal;
  /** The actions that the viewer may perform instead. */
  readonly available: readonly string[];

  constructor(refusal: ActionRefusal, available: readonly string[]) {
    super('ACTION_NOT_AVAILABLE');
    this.refusal = refusal;
    this.available = available;
  }
}

/** What is wrong with what was given along with an action. */
export type InputProblem = 'MISSING' | 'NOT_TAKEN' | 'IN_PAST' | 'TOO_LATE' | 'TOO_LONG';

/** An action lacks something it needs, or got something that it cannot take. */
export class InvalidInputError extends DomainError {
  override readonly name = 'InvalidInputError';
  readonly code = 'INVALID_INPUT';
  readonly problems: readonly { readonly input: string; readonly problem: InputProblem }[];

  constructor(problems: readonly { input: string; problem: InputProblem }[]) {
    super('INVALID_INPUT');
    this.problems = problems;
  }
}

/** Why an authority cannot receive an exchange. */
export type RecipientProblem = 'UNKNOWN' | 'NOT_COMPETENT' | 'SAME_STATE';

/** The chosen authority cannot be the recipient. */
export class InvalidRecipientError extends DomainError {
  override readonly name = 'InvalidRecipientError';
  readonly code = 'INVALID_RECIPIENT';
  readonly problem: RecipientProblem;

  constructor(problem: RecipientProblem) {
    super('INVALID_RECIPIENT');
    this.problem = problem;
  }
}

/** The questionnaire named does not exist, or is not the one that the exchange runs on. */
export class UnknownQuestionnaireError extends DomainError {
  override readonly name = 'UnknownQuestionnaireError';
  readonly code = 'UNKNOWN_QUESTIONNAIRE';

  constructor() {
    super('UNKNOWN_QUESTIONNAIRE');
  }
}

/** Why a draft cannot be taken to a newer edition. */
export type MigrationProblem = 'NOT_A_DRAFT' | 'NO_NEWER_EDITION' | 'OTHER_EDITION';

/** The draft cannot be taken to the newest edition of its questionnaire. Nothing was stored. */
export class DraftNotMigratableError extends DomainError {
  override readonly name = 'DraftNotMigratableError';
  readonly code = 'DRAFT_NOT_MIGRATABLE';
  readonly problem: MigrationProblem;

  constructor(problem: MigrationProblem) {
    super('DRAFT_NOT_MIGRATABLE');
    this.problem = problem;
  }
}

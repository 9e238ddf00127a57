import { DomainError, type Problem } from '../errors.ts';

/** The questionnaires that were sent cannot be used. Nothing was published. */
export class InvalidQuestionnaireError extends DomainError {
  override readonly name = 'InvalidQuestionnaireError';
  readonly code = 'INVALID_QUESTIONNAIRE';
  /** All of them, the advisory ones too. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('INVALID_QUESTIONNAIRE');
    this.problems = problems;
  }
}

/** There is no edition of this version, or the draft holds nothing of the line. */
export class UnknownEditionError extends DomainError {
  override readonly name = 'UnknownEditionError';
  readonly code = 'UNKNOWN_EDITION';

  constructor() {
    super('UNKNOWN_EDITION');
  }
}

import { EVERY_AREA, type Viewer } from './viewer.ts';

/** Whether the viewer writes questionnaires: of this legal area or, when none is named, of any. */
export function mayAuthor({ roles }: Pick<Viewer, 'roles'>, legalArea?: string): boolean {
  return roles.some(
    (grant) =>
      grant.role === 'QUESTIONNAIRE_AUTHOR' &&
      (legalArea === undefined || grant.legalArea === legalArea || grant.legalArea === EVERY_AREA),
  );
}

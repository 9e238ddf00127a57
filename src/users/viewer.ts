import type { Role } from '../../prisma/client/enums.ts';

/** The signed-in user. */
export interface Viewer {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly authorityId: string;
  readonly country: string;
  readonly roles: readonly { readonly legalArea: string; readonly role: Role }[];
}

/** What stands in a grant instead of a legal area when it is for all of them. */
export const EVERY_AREA = '*';

/** The roles of those who take part in exchanges. An author of questionnaires sees none. */
export const EXCHANGE_ROLES: readonly Role[] = ['REQUEST_HANDLER', 'VIEWER'];

/** Legal areas in which the viewer holds one of the roles. */
export function areasOf(viewer: Viewer, wanted: readonly Role[]): string[] {
  const areas = viewer.roles.filter(({ role }) => wanted.includes(role));
  return [...new Set(areas.map(({ legalArea }) => legalArea))];
}

/** Roles that the viewer holds in an area. */
export function rolesIn(viewer: Viewer, legalArea: string): Role[] {
  return viewer.roles.filter((grant) => grant.legalArea === legalArea).map(({ role }) => role);
}

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

/** Legal areas in which the viewer holds one of the roles; any role when none is named. */
export function areasOf(viewer: Viewer, ...wanted: Role[]): string[] {
  const areas = viewer.roles.filter(({ role }) => wanted.length === 0 || wanted.includes(role));
  return [...new Set(areas.map(({ legalArea }) => legalArea))];
}

/** Roles that the viewer holds in an area. */
export function rolesIn(viewer: Viewer, legalArea: string): Role[] {
  return viewer.roles.filter((grant) => grant.legalArea === legalArea).map(({ role }) => role);
}

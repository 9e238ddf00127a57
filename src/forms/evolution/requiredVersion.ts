import type { Bump } from './bumpOf.ts';
import { bumpOf } from './bumpOf.ts';
import type { Change } from './change.ts';

/** The version that changes need. */
export interface RequiredVersion {
  readonly bump: Bump;
  readonly version: string;
}

/** The lowest version under which changes may be published. */
export function requiredVersion(changes: readonly Change[], oldVersion: string): RequiredVersion {
  const bump = bumpOf(changes);
  const [major = 0, minor = 0, patch = 0] = oldVersion.split('.').map(Number);
  const versions: Record<Bump, string> = {
    none: oldVersion,
    patch: `${major}.${minor}.${patch + 1}`,
    minor: `${major}.${minor + 1}.0`,
    major: `${major + 1}.0.0`,
  };
  return { bump, version: versions[bump] };
}

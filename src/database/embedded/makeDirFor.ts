import { chown, mkdir } from 'node:fs/promises';

import type { ServerUser } from './serverUser.ts';

/** Makes a folder that only the server's user can enter. */
export async function makeDirFor(user: ServerUser | null, dir: string): Promise<void> {
  await mkdir(dir, { mode: 0o700 });
  if (user) await chown(dir, user.uid, user.gid);
}

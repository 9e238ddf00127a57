import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  expiresAt: number;
}

/** Of one kind: sessions, codes, refresh tokens… Plenty for a demonstration, and a few megabytes at most. */
const MAX_ENTRIES = 2000;

/**
 * Keeps one kind of the provider's records in memory.
 * When it is full the oldest go first, so that a flood of sign-in pages costs old visitors, not the process.
 */
export function memoryAdapter(): Adapter {
  const entries = new Map<string, Entry>();

  return {
    async upsert(id, payload, expiresInSeconds) {
      entries.delete(id);
      const expiresAt =
        expiresInSeconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresInSeconds * 1000;
      entries.set(id, { payload, expiresAt });
      if (entries.size > MAX_ENTRIES) dropOldest();
    },
    async find(id) {
      const entry = entries.get(id);
      return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
    },
    async findByUid(uid) {
      return search((payload) => payload.uid === uid);
    },
    async findByUserCode(userCode) {
      return search((payload) => payload.userCode === userCode);
    },
    async consume(id) {
      const entry = entries.get(id);
      if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      entries.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id);
    },
  };

  function search(isWanted: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const { payload, expiresAt } of entries.values()) {
      if (isWanted(payload) && expiresAt > Date.now()) return payload;
    }
    return undefined;
  }

  function dropOldest(): void {
    const [oldest] = entries.keys();
    if (oldest !== undefined) entries.delete(oldest);
  }
}

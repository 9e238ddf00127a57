import { AccessError, DomainError } from '../errors.ts';

/** How an error outside of GraphQL is answered; null for what is no refusal but a failure of ours. */
export interface Refusal {
  readonly status: number;
  /** Stands in `extensions.code`; undefined for the status's own code. */
  readonly code?: string;
}

const ACCESS_STATUS = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, BAD_USER_INPUT: 400 } as const;

/** Decides the HTTP status and code of an error that a route, a hook or fastify itself raised. */
export function refusalStatus(error: unknown): Refusal | null {
  if (error instanceof AccessError) return { status: ACCESS_STATUS[error.code], code: error.code };
  if (error instanceof DomainError) return { status: 422, code: error.code };
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  if (code === 'IDENTITY_PROVIDER_UNAVAILABLE') return { status: 503, code };
  const isRefusal = typeof statusCode === 'number' && statusCode >= 400 && (statusCode < 500 || statusCode === 503);
  return isRefusal ? { status: statusCode } : null;
}

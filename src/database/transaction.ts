import type { Prisma } from '../../prisma/client/client.ts';

/** What `prisma.$transaction(async (transaction) => …)` hands to its function. */
export type Transaction = Prisma.TransactionClient;

-- What:  a place for answers of a draft that its newer edition has no place for.
-- Why:   a draft can be moved to a newer edition, and nothing may be lost silently.
-- Locks: "AnswerSheet", for an instant: a column without a default rewrites nothing. Nobody waits for more than:
-- Undo:  ALTER TABLE "AnswerSheet" DROP COLUMN "sealedAttic"; what it holds is lost.
SET lock_timeout = '3s';

-- AlterTable
ALTER TABLE "AnswerSheet" ADD COLUMN "sealedAttic" BYTEA;

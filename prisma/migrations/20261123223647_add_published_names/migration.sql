-- What:  the registry of published names, and whether an edition's names are in it.
-- Why:   a name that was ever published never comes to mean something else. The code fills in what was published before.
-- Locks: "Edition", for an instant: a constant default rewrites nothing. Nobody waits for more than:
-- Undo:  DROP TABLE "PublishedName"; DROP TYPE "NameKind"; ALTER TABLE "Edition" DROP COLUMN "hasNames";
SET lock_timeout = '3s';

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('TYPE', 'PREFIX', 'PATH', 'CODE');

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN "hasNames" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "PublishedName" (
    "kind" "NameKind" NOT NULL,
    "scope" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "PublishedName_pkey" PRIMARY KEY ("kind","scope","name")
);

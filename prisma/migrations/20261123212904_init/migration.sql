-- What:  all tables of the first version.
-- Why:   there was nothing.
-- Locks: none that matter, the tables are new.
-- Undo:  drop the database.

-- For searching authorities by parts of words. The database's owner may create it, since it is a trusted extension.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Case numbers. Prisma's schema cannot express a sequence of its own.
CREATE SEQUENCE case_number;

-- CreateEnum
CREATE TYPE "AuthorityLevel" AS ENUM ('NATIONAL', 'REGIONAL', 'LOCAL');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('REQUEST_HANDLER', 'VIEWER');

-- CreateEnum
CREATE TYPE "RatingGrade" AS ENUM ('POSITIVE', 'NEUTRAL', 'NEGATIVE');

-- CreateTable
CREATE TABLE "Authority" (
    "id" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "officialName" TEXT NOT NULL,
    "officialNameLanguage" TEXT NOT NULL,
    "informalTitles" JSONB NOT NULL,
    "country" CHAR(2) NOT NULL,
    "region" TEXT,
    "level" "AuthorityLevel" NOT NULL,
    "city" TEXT,
    "languages" TEXT[],
    "isCoordinator" BOOLEAN NOT NULL DEFAULT false,
    "searchText" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Competence" (
    "authorityId" UUID NOT NULL,
    "legalArea" TEXT NOT NULL,
    "keywords" TEXT[],

    CONSTRAINT "Competence_pkey" PRIMARY KEY ("authorityId","legalArea")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "authorityId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "userId" UUID NOT NULL,
    "legalArea" TEXT NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("userId","legalArea","role")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "legalArea" TEXT NOT NULL,
    "questionnaireId" TEXT NOT NULL,
    "major" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "source" JSON NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Exchange" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "legalArea" TEXT NOT NULL,
    "workflow" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "wrappedKey" BYTEA,
    "asked" TEXT[],
    "dueOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastActivityAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Exchange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeParty" (
    "exchangeId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "authorityId" UUID NOT NULL,

    CONSTRAINT "ExchangeParty_pkey" PRIMARY KEY ("exchangeId","part","authorityId")
);

-- CreateTable
CREATE TABLE "AnswerSheet" (
    "exchangeId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "open" JSONB NOT NULL,
    "sealed" BYTEA,
    "sealedPaths" TEXT[],
    "frozenAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnswerSheet_pkey" PRIMARY KEY ("exchangeId","form")
);

-- CreateTable
CREATE TABLE "ExchangeEvent" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "authorityId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sealedReason" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExchangeEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "exchangeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "stoppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("exchangeId","name")
);

-- CreateTable
CREATE TABLE "Rating" (
    "exchangeId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "grade" "RatingGrade" NOT NULL,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("exchangeId","criterion")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "sealedName" BYTEA NOT NULL,
    "mediaType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "exchangeId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "exchangeId" UUID,
    "items" TEXT[],

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Authority_externalId_key" ON "Authority"("externalId");

-- CreateIndex
CREATE INDEX "Authority_country_id_idx" ON "Authority"("country", "id");

-- CreateIndex
CREATE INDEX "Authority_searchText_idx" ON "Authority" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Competence_legalArea_idx" ON "Competence"("legalArea");

-- CreateIndex
CREATE UNIQUE INDEX "User_subject_key" ON "User"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_authorityId_idx" ON "User"("authorityId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_questionnaireId_major_version_key" ON "Edition"("questionnaireId", "major", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Case_number_key" ON "Case"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Exchange_number_key" ON "Exchange"("number");

-- CreateIndex
CREATE INDEX "Exchange_lastActivityAt_id_idx" ON "Exchange"("lastActivityAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Exchange_caseId_idx" ON "Exchange"("caseId");

-- CreateIndex
CREATE INDEX "Exchange_editionId_idx" ON "Exchange"("editionId");

-- CreateIndex
CREATE INDEX "ExchangeParty_authorityId_exchangeId_idx" ON "ExchangeParty"("authorityId", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeEvent_exchangeId_sequence_key" ON "ExchangeEvent"("exchangeId", "sequence");

-- CreateIndex
CREATE INDEX "Attachment_exchangeId_idx" ON "Attachment"("exchangeId");

-- CreateIndex
CREATE INDEX "Notification_userId_createdAt_id_idx" ON "Notification"("userId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_exchangeId_action_createdAt_key" ON "Notification"("userId", "exchangeId", "action", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_exchangeId_idx" ON "AuditEntry"("exchangeId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- AddForeignKey
ALTER TABLE "Competence" ADD CONSTRAINT "Competence_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeParty" ADD CONSTRAINT "ExchangeParty_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeParty" ADD CONSTRAINT "ExchangeParty_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerSheet" ADD CONSTRAINT "AnswerSheet_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeEvent" ADD CONSTRAINT "ExchangeEvent_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What:  the role of the Commission's staff who write questionnaires, and the level of the Union's own bodies.
-- Why:   they check and publish questionnaires over the API.
-- Locks: none that matter; a value is added to each of two enums.
-- Undo:  not possible while a row uses them, and not needed: without rows the values do nothing.
SET lock_timeout = '3s';

-- AlterEnum
ALTER TYPE "AuthorityLevel" ADD VALUE 'UNION';

-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'QUESTIONNAIRE_AUTHOR';

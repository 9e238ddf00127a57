import type { Services } from '../../context.ts';
import { type Compiled, compile } from '../../forms/definition/compile.ts';
import type { EditionSource } from '../../forms/definition/types.ts';
import type { Change } from '../../forms/evolution/change.ts';
import { compareEditions } from '../../forms/evolution/compare/compareEditions.ts';
import { type RequiredVersion, requiredVersion } from '../../forms/evolution/requiredVersion.ts';
import type { DraftFile } from '../draft/draftFile.ts';
import { isBlocking } from '../draft/isBlocking.ts';
import { readDraft } from '../draft/readDraft.ts';
import { InvalidQuestionnaireError, UnknownEditionError } from '../errors.ts';
import { findEdition, type LineName } from '../findEdition.ts';

/** What a version is compared with: another one of its line, or a draft of the same questionnaire. */
export type ComparedWith = { readonly version: string } | { readonly files: readonly DraftFile[] };

/** Two editions and all that is different. */
export interface Comparison {
  readonly from: Compiled;
  readonly to: Compiled;
  readonly changes: readonly Change[];
  /** The lowest version under which the changes may follow `from`. */
  readonly required: RequiredVersion;
}

/**
 * Compares a published version with another one or with a draft. Of a draft the edition of the same line counts, and
 * when it has none, that of the next major.
 *
 * @throws UnknownEditionError; InvalidQuestionnaireError when the draft is faulty
 */
export async function compareVersionWith(
  services: Pick<Services, 'db' | 'editions' | 'workflows'>,
  line: LineName,
  from: string,
  to: ComparedWith,
  takenTypeNames: ReadonlySet<string>,
): Promise<Comparison> {
  const older = await findEdition(services, line, from);
  if (!older) throw new UnknownEditionError();
  const newer = 'version' in to ? await findEdition(services, line, to.version) : await draftOf(to.files);
  if (!newer) throw new UnknownEditionError();
  const changes = compareEditions(older.compiled.source, newer.compiled.source);
  return { from: older.compiled, to: newer.compiled, changes, required: requiredVersion(changes, from) };

  async function draftOf(files: readonly DraftFile[]): Promise<{ compiled: Compiled } | null> {
    const { sources, problems } = await readDraft(files, services.workflows, takenTypeNames);
    if (problems.some(isBlocking)) throw new InvalidQuestionnaireError(problems);
    const next = successor(sources.map(({ source }) => source));
    return next && { compiled: compile(next) };
  }

  function successor(sources: readonly EditionSource[]): EditionSource | null {
    const majorOf = ({ questionnaire }: EditionSource) => questionnaire.major;
    const fitting = sources.filter((one) => one.questionnaire.id === line.questionnaire && majorOf(one) >= line.major);
    return fitting.sort((a, b) => majorOf(a) - majorOf(b))[0] ?? null;
  }
}

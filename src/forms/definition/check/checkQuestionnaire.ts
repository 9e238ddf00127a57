import type { Problem } from '../../../errors.ts';
import type { EditionSource } from '../types.ts';
import { checkBounds } from './checkBounds.ts';
import { checkExamples } from './checkExamples.ts';
import { checkLegal } from './checkLegal.ts';
import { checkLists } from './checkLists.ts';
import { checkPersonalData } from './checkPersonalData.ts';
import { checkVersion } from './checkVersion.ts';
import { checkWorkflow, type Workflows } from './checkWorkflow.ts';
import { checkAnnotationNames } from './names/checkAnnotationNames.ts';
import { checkCodes } from './names/checkCodes.ts';
import { checkKeys } from './names/checkKeys.ts';
import { checkSiblings } from './names/checkSiblings.ts';
import { checkTypeNames } from './names/checkTypeNames.ts';
import { checkFormOrder } from './reach/checkFormOrder.ts';
import { checkReach } from './reach/checkReach.ts';
import { checkCycles } from './rules/checkCycles.ts';
import { checkDefinesUsed } from './rules/checkDefinesUsed.ts';
import { checkOperands } from './rules/checkOperands.ts';
import { checkRefs } from './rules/checkRefs.ts';
import { checkRuleExtent } from './rules/checkRuleExtent.ts';
import { checkRuleIds } from './rules/checkRuleIds.ts';
import { checkRuleSyntax } from './rules/checkRuleSyntax.ts';
import { checkDefaults } from './scalars/checkDefaults.ts';
import { checkIdentifiers } from './scalars/checkIdentifiers.ts';
import { checkInitial } from './scalars/checkInitial.ts';
import { checkPatterns } from './scalars/checkPatterns.ts';
import { checkUnits } from './scalars/checkUnits.ts';
import { checkExtent } from './shape/checkExtent.ts';
import { checkSource } from './shape/checkSource.ts';
import { filesAround, type SourceFiles } from './sourceFiles.ts';
import { checkAskable } from './structure/checkAskable.ts';
import { checkCaptions } from './structure/checkCaptions.ts';
import { checkComputed } from './structure/checkComputed.ts';
import { checkEmptyForms } from './structure/checkEmptyForms.ts';
import { checkIdleAttributes } from './structure/checkIdleAttributes.ts';
import { checkModules } from './structure/checkModules.ts';
import { checkOther } from './structure/checkOther.ts';
import { checkReferences } from './structure/checkReferences.ts';
import { checkRetirement } from './structure/checkRetirement.ts';
import { checkSections } from './structure/checkSections.ts';
import { checkUniqueKeys } from './structure/checkUniqueKeys.ts';
import { type Check, subjectOf } from './subject.ts';
import { checkMessages } from './texts/checkMessages.ts';
import { checkTexts } from './texts/checkTexts.ts';

/** What the checker may be told besides the source. */
export interface CheckOptions {
  /** Left out: the workflow is not looked at. */
  readonly workflows?: Workflows;
  /** Where the parts of the source stand; left out: as they lie beside each other in `questionnaires/`. */
  readonly files?: SourceFiles;
  /** Names of types that the fixed part of the schema has. */
  readonly takenTypeNames?: ReadonlySet<string>;
}

// Examples are evaluated, which these must hold for; the rest can be wrong without making every example fail.
const BASIS: readonly Check[] = [
  checkSiblings,
  checkLists,
  checkAskable,
  checkRuleSyntax,
  checkRuleIds,
  checkRefs,
  checkRuleExtent,
  checkOperands,
  checkCycles,
  checkReferences,
  checkUniqueKeys,
  checkPatterns,
  checkUnits,
  checkIdentifiers,
];

const REST: readonly Check[] = [
  checkVersion,
  checkKeys,
  checkAnnotationNames,
  checkEmptyForms,
  checkCodes,
  checkSections,
  checkLegal,
  checkCaptions,
  checkComputed,
  checkIdleAttributes,
  checkOther,
  checkRetirement,
  checkBounds,
  checkInitial,
  checkDefaults,
  checkPersonalData,
  checkDefinesUsed,
  checkTexts,
  checkMessages,
];

/**
 * Finds everything that is wrong with a questionnaire and all that it uses, each problem with its place, what is
 * wrong and what to do. Only what makes further looking senseless comes alone: a wrong shape, modules that are
 * missing or contain themselves, and too many items. Pure; never throws, whatever the source is.
 *
 * @param file the questionnaire's file, as it is shown to its author
 */
export function checkQuestionnaire(source: EditionSource, file: string, options: CheckOptions = {}): Problem[] {
  const files = options.files ?? filesAround(file, lineOf(source));
  const first = checkSource(source, files);
  if (first.length > 0) return first;
  const modules = checkModules(source, files);
  if (modules.length > 0) return modules;
  const extent = checkExtent(source, files);
  if (extent.length > 0) return extent;

  const subject = subjectOf(source, files);
  const basis = BASIS.flatMap((check) => check(subject));
  const rest = [
    ...REST,
    checkTypeNames(options.takenTypeNames ?? new Set()),
    ...(options.workflows ? [checkWorkflow(options.workflows), checkFormOrder(options.workflows)] : []),
    ...(basis.length === 0 ? [checkReach, checkExamples] : []),
  ];
  return unique([...basis, ...rest.flatMap((check) => check(subject))]);
}

// A module may be used twice, a rule between answers may report at two items: one fault, one problem.
function unique(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(problems.map((problem) => [`${problem.code} ${problem.at} ${problem.message}`, problem])).values(),
  ];
}

function lineOf(source: Partial<EditionSource> | null): string {
  const { id, major } = source?.questionnaire ?? {};
  return `${id}.v${major}`;
}

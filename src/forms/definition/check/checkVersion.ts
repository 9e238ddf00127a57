import { problem } from './problem.ts';
import type { Check } from './subject.ts';

/** The version belongs to the line: 2.x.y is an edition of major 2. */
export const checkVersion: Check = ({ source: { questionnaire }, files }) => {
  const { version, major } = questionnaire;
  if (Number(version.split('.', 1)[0]) === major) return [];
  const message = `The version ${version} does not begin with the major ${major}.`;
  const fix = `Write "version": "${major}.0.0", or start a new file for another major.`;
  return [problem('VERSION_MAJOR', `${files.questionnaire}#/version`, message, fix)];
};

import { AccessError } from '../errors.ts';
import { mayAuthor } from '../users/mayAuthor.ts';
import { EXCHANGE_ROLES, type Viewer } from '../users/viewer.ts';
import type { PermissionTable } from './guardedSchema.ts';
import { allow, rule } from './shield.ts';

/** Somebody registered is signed in (Reg. 1024/2012 Art. 9(1): only IMI users have access). */
const isSignedIn = rule('isSignedIn', { cache: 'contextual' })((_root, _args, { viewer }: { viewer: Viewer | null }) =>
  viewer ? true : new AccessError('UNAUTHENTICATED'),
);

/** Somebody who takes part in exchanges of some legal area: an account without such a role sees the directory only. */
const holdsRole = rule('holdsRole', { cache: 'contextual' })((_root, _args, { viewer }: { viewer: Viewer | null }) => {
  if (!viewer) return new AccessError('UNAUTHENTICATED');
  return viewer.roles.some(({ role }) => EXCHANGE_ROLES.includes(role)) ? true : new AccessError('FORBIDDEN');
});

/** Somebody who may act for the authority in some legal area; in which, the domain function looks at. */
const isHandler = rule('isHandler', { cache: 'contextual' })((_root, _args, { viewer }: { viewer: Viewer | null }) => {
  if (!viewer) return new AccessError('UNAUTHENTICATED');
  return viewer.roles.some(({ role }) => role === 'REQUEST_HANDLER') ? true : new AccessError('FORBIDDEN');
});

/** Somebody of the Commission who writes questionnaires; of which legal areas, the domain function looks at. */
const isAuthor = rule('isAuthor', { cache: 'contextual' })((_root, _args, { viewer }: { viewer: Viewer | null }) => {
  if (!viewer) return new AccessError('UNAUTHENTICATED');
  return mayAuthor(viewer) ? true : new AccessError('FORBIDDEN');
});

/**
 * Who may use which field. A root field without an entry keeps the server from starting. Which exchanges exist for a
 * viewer is decided in the database (exchanges/visibleTo.ts), which action is possible by the workflow.
 */
export const permissions: PermissionTable = {
  Query: {
    viewer: allow,
    node: isSignedIn,
    nodes: isSignedIn,
    authorities: isSignedIn,
    codeList: isSignedIn,
    legalAreas: isSignedIn,
    questionnaire: isSignedIn,
    questionnaires: isSignedIn,
    // Those who have built on a question set need to know what changed in it.
    questionnaireChanges: isSignedIn,
    checkQuestionnaire: isAuthor,
    compareEditions: isAuthor,
    quarantine: isAuthor,
    replayQuestionnaire: isAuthor,
    exchange: holdsRole,
    exchanges: holdsRole,
  },
  Mutation: {
    createExchange: isHandler,
    saveAnswers: isHandler,
    performAction: isHandler,
    migrateDraft: isHandler,
    publishQuestionnaire: isAuthor,
  },
};

// Imports point one way (CONTEXT.md draws the layers). Each layer may import from those before it, never from those
// after it. Types may cross, since they vanish; what runs may not.
const LAYERS = [
  // Plain values.
  ['^src/(errors|config|log|root)\\.ts$'],
  // Pure: run in Node and in the browser, no database, no clock.
  ['^src/forms/'],
  ['^src/workflow/'],
  // Texts of the product, encryption.
  ['^src/messages/', '^src/vault/'],
  // PostgreSQL.
  ['^src/database/', '^prisma/'],
  ['^src/jobs/addJob\\.ts$', '^src/users/', '^src/context\\.ts$'],
  ['^src/audit/'],
  ['^src/editions/'],
  ['^src/authorities/', '^src/notifications/'],
  ['^src/exchanges/'],
  ['^src/attachments/'],
  ['^src/jobs/runJobs\\.ts$', '^src/loaders/'],
  ['^src/auth/', '^src/http/', '^src/contextOf\\.ts$'],
  ['^schema/'],
  ['^src/resolvers/'],
  ['^src/schema\\.ts$'],
  ['^src/app\\.ts$'],
  ['^src/(server|startServices)\\.ts$'],
  ['^src/demo/'],
  ['^src/commands/'],
  ['^src/cli\\.ts$'],
];

const layerRules = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `layer-${String(index + 1).padStart(2, '0')}`,
  comment: 'A layer imports only from the layers before it.',
  severity: 'error',
  from: { path: layer },
  to: { path: LAYERS.slice(index + 1).flat() },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Nothing imports itself by a detour.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...layerRules,
    {
      name: 'pure-rooms',
      comment: 'The questionnaire language and the workflow engine touch neither files, network nor database.',
      severity: 'error',
      from: { path: '^src/(forms|workflow)/', pathNot: '^src/workflow/loadWorkflows\\.ts$' },
      // Taking a path apart touches nothing.
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?path$' },
    },
    {
      name: 'no-junk-drawers',
      comment: 'Name a file after its one idea.',
      severity: 'error',
      from: {},
      to: {
        path: '(^|/)(utils?|helpers?|common|misc|shared|base|manager|service)s?(/|\\.ts$)',
        pathNot: 'node_modules',
      },
    },
    {
      name: 'in-some-layer',
      comment: 'A new room needs its place among the layers.',
      severity: 'error',
      from: {},
      to: { path: '^(src|schema)/', pathNot: LAYERS.flat() },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|tests|prisma/client)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node'],
    },
  },
};

/**
 * Import boundaries. Type imports count like value imports, because they couple both sides too.
 * Each rule has a violation fixture in scripts/checks/lint-self-test.
 */

const test = String.raw`\.(test|bench)\.tsx?$|^(tests|e2e)/|(^|/)testing/`;
const portalFiles =
  '^src/(features/(articles|submit|mytickets)|ui/portal|widget|app/(portal|widget))/';
const admin = String.raw`(^|/)node_modules/(firebase-admin|firebase-functions|@google-cloud)/`;
const client = '(^|/)node_modules/(firebase|@firebase)/';
const mantine = '(^|/)node_modules/@mantine/';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const domain = [
  {
    name: 'domain-is-pure',
    comment: 'The domain imports zod/mini, date-fns, @date-fns/tz, @orama/stemmers and itself.',
    severity: 'error',
    from: { path: '^domain/', pathNot: test },
    to: {
      pathNot: ['^domain/src/', '(^|/)node_modules/(zod|date-fns|@date-fns/tz|@orama/stemmers)/'],
    },
  },
  {
    name: 'domain-uses-zod-mini',
    comment: 'zod/mini keeps the bundles small.',
    severity: 'error',
    from: { path: '^domain/' },
    to: { path: '(^|/)node_modules/zod/', pathNot: '(^|/)node_modules/zod/v4/mini/|/zod/mini/' },
  },
  {
    name: 'domain-through-its-door',
    comment:
      'Other packages import @reglament/domain (domain/src/index.ts); benchmarks may import internals.',
    severity: 'error',
    from: { pathNot: '^(domain|bench)/' },
    to: { path: '^domain/', pathNot: String.raw`^domain/src/(index\.ts|testing/)` },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const sides = [
  {
    name: 'app-without-server',
    comment: 'The app depends on the server only through the commands of the domain.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: ['^(functions|scripts|tests|e2e|bench)/', admin] },
  },
  {
    name: 'server-without-app',
    comment: 'The server does not depend on the app.',
    severity: 'error',
    from: { path: '^functions/' },
    to: {
      path: ['^(src|scripts|tests|e2e|bench)/', client, mantine, '(^|/)node_modules/react'],
    },
  },
  {
    name: 'app-without-node',
    comment: 'The app runs in a browser.',
    severity: 'error',
    from: { path: '^src/', pathNot: test },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'firebase-behind-data',
    comment: 'Only src/data/firebase imports the client SDK.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/data/firebase/' },
    to: { path: client },
  },
  {
    name: 'admin-behind-store',
    comment: 'Only functions/src/{store,runtime,index} import the server SDKs.',
    severity: 'error',
    from: {
      path: '^functions/src/',
      pathNot: [String.raw`^functions/src/((store|runtime)/|index\.ts$)`, test],
    },
    to: { path: admin },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const app = [
  {
    name: 'features-apart',
    comment: 'Features never import features; app composes them.',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/', pathNot: '^src/features/$1/' },
  },
  {
    name: 'features-below-app',
    comment: 'app composes features and commands, not the reverse; only route paths are shared.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/app/', test, String.raw`^src/[^/]+\.tsx?$`] },
    to: { path: '^src/app/', pathNot: String.raw`^src/app/routes/paths\.ts$` },
  },
  {
    name: 'commands-below-features',
    comment: 'The command registry does not depend on features.',
    severity: 'error',
    from: { path: '^src/commands/' },
    to: { path: '^src/features/' },
  },
  {
    name: 'ui-knows-no-data',
    comment: 'UI components receive their data as props.',
    severity: 'error',
    from: { path: '^src/ui/', pathNot: test },
    to: { path: '^src/(data|features|commands)/' },
  },
  {
    name: 'data-knows-no-screens',
    comment: 'The data layer does not depend on UI.',
    severity: 'error',
    from: { path: '^src/data/', pathNot: test },
    to: { path: ['^src/(ui|features|commands|widget)/', mantine] },
  },
  {
    name: 'texts-know-nothing',
    comment: 'Translations depend on nothing.',
    severity: 'error',
    from: { path: '^src/i18n/', pathNot: test },
    to: { path: '^src/', pathNot: '^src/i18n/' },
  },
  {
    name: 'widget-stands-alone',
    comment: 'The widget is embedded in other sites and has its own size budget.',
    severity: 'error',
    from: { path: '^src/widget/' },
    to: { path: '^src/(features|commands)/' },
  },
  {
    name: 'portal-without-mantine',
    comment: 'Keeps the portal bundle small.',
    severity: 'error',
    from: { path: portalFiles },
    to: { path: mantine },
  },
  {
    name: 'portal-without-mantine-behind',
    comment: 'Keeps the portal bundle small, including transitive imports.',
    severity: 'error',
    from: { path: portalFiles, pathNot: test },
    to: { path: mantine, reachable: true },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const graph = [
  {
    name: 'tests-only-from-tests',
    comment: 'Production code does not import tests.',
    severity: 'error',
    from: { path: '^(domain|src|functions|scripts)/', pathNot: test },
    to: { path: test },
  },
  {
    name: 'no-cycle',
    comment: 'Modules must not form cycles.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'A module without importers and imports is unused.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^(domain|src|functions)/',
      pathNot: [test, String.raw`\.d\.ts$`, String.raw`\.mjs$`, String.raw`^src/(data|widget)/no-`],
    },
    to: {},
  },
  {
    name: 'not-to-unresolvable',
    comment: 'Every import can be resolved.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'not-to-undeclared',
    comment: 'Deployed code imports only packages declared in its package.json.',
    severity: 'error',
    from: { path: '^((domain|functions)/)?src/', pathNot: test },
    // zod is bundled at the release pinned by the root lock file.
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '(^|/)node_modules/zod/' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...domain, ...sides, ...app, ...graph],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^functions/lib/', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

/**
 * Who may import whom. Types count like values: a type that crosses a border ties both sides together.
 * Each rule has a planted violation in scripts/checks/lint-self-test that proves it.
 */

const test = String.raw`\.(test|bench)\.tsx?$|^(tests|e2e)/|(^|/)testing/`;
const portalFiles = '^src/(features/(articles|submit|mytickets)|ui/portal|widget|app/widget)/';
const admin = String.raw`(^|/)node_modules/(firebase-admin|firebase-functions|@google-cloud)/`;
const client = '(^|/)node_modules/(firebase|@firebase)/';
const mantine = '(^|/)node_modules/@mantine/';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const domain = [
  {
    name: 'domain-is-pure',
    comment: 'The domain imports zod/mini, date-fns, @date-fns/tz and itself.',
    severity: 'error',
    from: { path: '^domain/', pathNot: test },
    to: { pathNot: ['^domain/src/', '(^|/)node_modules/(zod|date-fns|@date-fns/tz)/'] },
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
      'Others import @reglament/domain, which is domain/src/index.ts; benchmarks may look inside.',
    severity: 'error',
    from: { pathNot: '^(domain|bench)/' },
    to: { path: '^domain/', pathNot: String.raw`^domain/src/(index\.ts|testing/)` },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const sides = [
  {
    name: 'app-without-server',
    comment: 'The app knows the server only by the commands of the domain.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: ['^(functions|scripts|tests|e2e|bench)/', admin] },
  },
  {
    name: 'server-without-app',
    comment: 'The server knows nothing of the app.',
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
    comment:
      'app composes features and commands, never the other way round; only addresses are shared.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/app/', test, String.raw`^src/[^/]+\.tsx?$`] },
    to: { path: '^src/app/', pathNot: String.raw`^src/app/routes/paths\.ts$` },
  },
  {
    name: 'commands-below-features',
    comment: 'The registry of commands does not know who shows them.',
    severity: 'error',
    from: { path: '^src/commands/' },
    to: { path: '^src/features/' },
  },
  {
    name: 'ui-knows-no-data',
    comment: 'Patterns are given what they show.',
    severity: 'error',
    from: { path: '^src/ui/', pathNot: test },
    to: { path: '^src/(data|features|commands)/' },
  },
  {
    name: 'data-knows-no-screens',
    comment: 'Data is below everything that is shown.',
    severity: 'error',
    from: { path: '^src/data/', pathNot: test },
    to: { path: ['^src/(ui|features|commands|widget)/', mantine] },
  },
  {
    name: 'texts-know-nothing',
    comment: 'Texts are below everything.',
    severity: 'error',
    from: { path: '^src/i18n/', pathNot: test },
    to: { path: '^src/', pathNot: '^src/i18n/' },
  },
  {
    name: 'widget-stands-alone',
    comment: "The widget is loaded into other people's pages and has its own size budget.",
    severity: 'error',
    from: { path: '^src/widget/' },
    to: { path: '^src/(features|commands)/' },
  },
  {
    name: 'portal-without-mantine',
    comment: 'What requesters load stays small.',
    severity: 'error',
    from: { path: portalFiles },
    to: { path: mantine },
  },
  {
    name: 'portal-without-mantine-behind',
    comment: 'What requesters load stays small, also by what its imports import.',
    severity: 'error',
    from: { path: portalFiles, pathNot: test },
    to: { path: mantine, reachable: true },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const graph = [
  {
    name: 'tests-only-from-tests',
    comment: 'What ships does not know its tests.',
    severity: 'error',
    from: { path: '^(domain|src|functions|scripts)/', pathNot: test },
    to: { path: test },
  },
  {
    name: 'no-cycle',
    comment: 'A cycle is one module that pretends to be several.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'A module that nobody knows and that knows nobody is dead.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^(domain|src|functions)/',
      pathNot: [test, String.raw`\.d\.ts$`, String.raw`\.mjs$`],
    },
    to: {},
  },
  {
    name: 'not-to-unresolvable',
    comment: 'Every import leads somewhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'not-to-undeclared',
    comment: 'What is deployed imports only packages that its own package.json names.',
    severity: 'error',
    from: { path: '^((domain|functions)/)?src/', pathNot: test },
    // zod is part of the bundle, at the release that the root's lock file pins.
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

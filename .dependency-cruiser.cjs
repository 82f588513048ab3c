/** Who may import whom. Each arrow stands in the architecture; what is not allowed here is a mistake in the design or in the code. */
const test = '[.]test[.]tsx?$|^src/core/testing/|^src/app/test-setup[.]ts$'
/** Pure packages: no DOM, no node. */
const pure = 'node_modules/(zod|cidr-tools|ip-bigint|ip-regex|fflate)/'

/** A core folder and the core folders that it may import, itself included. */
const layers = {
  model: ['model'],
  catalog: ['catalog', 'model'],
  measure: ['measure', 'catalog', 'model'],
  layout: ['layout', 'measure', 'catalog', 'model'],
  edit: ['edit', 'layout', 'measure', 'catalog', 'model'],
  network: ['network', 'edit', 'layout', 'measure', 'catalog', 'model'],
  rules: ['rules', 'network', 'edit', 'layout', 'measure', 'catalog', 'model'],
  scene: ['scene', 'layout', 'measure', 'catalog', 'model'],
  patterns: ['patterns', 'network', 'edit', 'layout', 'measure', 'catalog', 'model'],
  formats: ['formats', 'scene', 'edit', 'layout', 'measure', 'catalog', 'model'],
}

module.exports = {
  forbidden: [
    {
      name: 'core-stands-alone',
      severity: 'error',
      comment:
        'The core runs in the page, in a worker and in node: no React, no DOM, only the pure packages on the list.',
      from: { path: '^src/core', pathNot: test },
      to: { pathNot: ['^src/core', pure] },
    },
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer}-imports-downwards`,
      severity: 'error',
      comment: `core/${layer} knows only ${allowed.join(', ')}.`,
      from: { path: `^src/core/${layer}/`, pathNot: test },
      to: { path: '^src/core/', pathNot: [`^src/core/(${allowed.join('|')})/`] },
    })),
    {
      name: 'entries-are-islands',
      severity: 'error',
      comment: 'A rule, service, pattern or format never imports its neighbour.',
      from: {
        path: '^src/core/(rules|catalog/services|patterns|formats)/(?!(index|rule|review|page|pattern|format)[.])[^/]+[.]ts$',
        pathNot: test,
      },
      to: { path: '^src/core/$1/(?!(rule|pattern|format)[.])[^/]+[.]ts$' },
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      from: { path: '^src', pathNot: test },
      to: { path: '^src/core/testing' },
    },
    {
      name: 'facts-stay-out-of-the-first-load',
      severity: 'error',
      comment: 'The page gets the facts it shows from the worker, or with the patterns.',
      from: {
        path: '^src/(app|core/(catalog/catalog|measure|layout|edit|scene))',
        pathNot: [test, '^src/app/workers'],
      },
      to: { path: '^src/core/catalog/facts' },
    },
    {
      name: 'rules-stay-in-the-worker',
      severity: 'error',
      from: { path: '^src/(app|App|main)', pathNot: [test, '^src/app/workers'] },
      to: { path: '^src/core/rules', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-command-line-knows-only-the-core',
      severity: 'error',
      comment: 'It runs in node, without the page; the scripts of the project build it.',
      from: { path: '^src/cli', pathNot: test },
      to: {
        pathNot: ['^src/(cli|core)/', '^package[.]json$', '^virtual:', 'node_modules/@resvg/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'nobody-needs-the-command-line',
      severity: 'error',
      from: { path: '^src/(app|core|App|main)', pathNot: test },
      to: { path: '^src/cli' },
    },
    {
      name: 'react-flow-only-in-canvas',
      severity: 'error',
      from: { pathNot: '^src/app/canvas' },
      to: { path: 'node_modules/@xyflow' },
    },
    {
      name: 'zustand-only-in-session',
      severity: 'error',
      from: { pathNot: ['^src/app/session', 'node_modules'] },
      to: { path: 'node_modules/zustand' },
    },
    {
      name: 'canvas-and-panels-do-not-meet',
      severity: 'error',
      from: { path: '^src/app/(canvas|panels)/' },
      to: { path: '^src/app/(canvas|panels)/', pathNot: '^src/app/$1/' },
    },
    {
      name: 'session-does-not-draw',
      severity: 'error',
      from: { path: '^src/app/session' },
      to: { path: '^src/app/(canvas|panels)' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|[?](url|worker)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}

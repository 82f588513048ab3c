// @ts-check
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import process from 'node:process'

/**
 * Checks the checks: plants each mistake once in a copy of the project and expects the check that guards against
 * it to fail. A check that stays green with its mistake in place means nothing.
 */
const entries = ['npx', 'vitest', 'run', '--project', 'node', 'src/core/entries.test.ts', 'src/core/catalog']
const imports = ['node', 'scripts/check-imports.mjs']
const core = ['npx', 'tsc', '-p', 'src/core']
const incremental = ['npx', 'vitest', 'run', '--project', 'node', 'src/core/rules/incremental.test.ts']
const pages = ['node', 'scripts/docs-rules.mjs', '--check']

/** @type {{ mistake: string, file: string, change: (text: string) => string | null, check: string[] }[]} */
const plants = [
  {
    mistake: 'a rule that is not in its list',
    file: 'src/core/rules/index.ts',
    change: (text) => text.replace(/^ {2}\w+,\n/m, ''),
    check: entries,
  },
  {
    mistake: 'a service that is not in its list',
    file: 'src/core/catalog/services/index.ts',
    change: (text) => text.replace(/^ {2}alb,\n/m, ''),
    check: entries,
  },
  {
    mistake: 'a service whose icon does not exist',
    file: 'src/core/catalog/services/ec2.ts',
    change: (text) => text.replace(/icon: '[^']+'/, "icon: 'resource/NoSuchIcon'"),
    check: entries,
  },
  {
    mistake: 'a rule without a test',
    file: 'src/core/rules/volume-on-several-instances.test.ts',
    change: () => null,
    check: entries,
  },
  {
    mistake: 'a rule whose source has no date',
    file: 'src/core/rules/volume-on-several-instances.ts',
    change: (text) => text.replace(/asOf: '[^']+'/, "asOf: ''"),
    check: entries,
  },
  {
    mistake: 'a fact that the catalogue does not have',
    file: 'src/core/patterns/alb-auto-scaling.ts',
    change: (text) => text.replace("'alb.targets'", "'alb.no-such-fact'"),
    check: ['npx', 'vitest', 'run', '--project', 'node', 'src/core/patterns'],
  },
  {
    mistake: 'React in the core',
    file: 'src/core/model/graph.ts',
    change: (text) => `import { useState } from 'react'\nexport const planted = useState\n${text}`,
    check: imports,
  },
  {
    mistake: 'a type from React Flow in the core',
    file: 'src/core/scene/scene.ts',
    change: (text) => `import type { Node } from '@xyflow/react'\nexport type Planted = Node\n${text}`,
    check: imports,
  },
  {
    mistake: 'panels that know the canvas',
    file: 'src/app/panels/Inspector.tsx',
    change: (text) => `import { Canvas } from '../canvas/Canvas'\nexport const planted = Canvas\n${text}`,
    check: imports,
  },
  {
    mistake: 'a rule that imports its neighbour',
    file: 'src/core/rules/payload-too-large.ts',
    change: (text) =>
      `import planted from './volume-on-several-instances'\nexport const neighbour = planted\n${text}`,
    check: imports,
  },
  {
    mistake: 'the DOM in the core',
    file: 'src/core/model/graph.ts',
    change: (text) => `${text}\nexport const planted = () => document.title\n`,
    check: core,
  },
  {
    mistake: 'a rule that reads past the questions of the graph',
    file: 'src/core/rules/shared/quota.ts',
    change: (text) =>
      `${text}\nexport const planted = (graph: DiagramGraph) => Object.keys(graph.architecture.nodes)\n`,
    check: core,
  },
  {
    mistake: 'a question of the graph that is not noted as read',
    file: 'src/core/model/tracked-graph.ts',
    change: (text) => text.replace('reads.incoming.add(id)', ''),
    check: incremental,
  },
  {
    mistake: 'a remembered answer whose reads are forgotten',
    file: 'src/core/network/once.ts',
    change: (text) => text.replace('asker?.reads.parts.add(remembered.reads)', ''),
    check: incremental,
  },
  {
    mistake: 'a page of a rule that says something else than the rule',
    file: 'src/core/rules/subnets-overlap.ts',
    change: (text) => text.replace(/title: '[^']+'/, "title: 'Subnets that overlap'"),
    check: pages,
  },
]

const copy = mkdtempSync(join(tmpdir(), 'lintel-'))
const left = new Set(['node_modules', 'dist', '.git', 'reports', 'test-results'])
cpSync('.', copy, { recursive: true, filter: (path) => !left.has(basename(path)) })
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction')

/** @param {string[]} words */
const succeeds = ([command = '', ...rest]) =>
  spawnSync(command, rest, { cwd: copy, stdio: 'ignore', shell: process.platform === 'win32' }).status === 0

let missed = 0
for (const check of [entries, imports, core, incremental, pages]) {
  if (succeeds(check)) continue
  missed += 1
  console.error(`✗ ${check.join(' ')} fails already without a mistake`)
}
for (const { mistake, file, change, check } of missed > 0 ? [] : plants) {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  const planted = change(text)
  if (planted === null) rmSync(path)
  else writeFileSync(path, planted)
  const noticed = planted !== text && !succeeds(check)
  writeFileSync(path, text)
  if (!noticed) missed += 1
  console.log(`${noticed ? '✓' : '✗'} ${mistake}`)
}
rmSync(copy, { recursive: true, force: true })
console.log(`${plants.length} mistakes planted, ${missed} not noticed`)
process.exit(missed > 0 ? 1 : 0)

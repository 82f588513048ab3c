// @ts-check
import { spawn } from 'node:child_process'
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
const onePattern = [
  'npx',
  'vitest',
  'run',
  '--project',
  'node',
  'src/core/patterns',
  '-t',
  'alb-auto-scaling',
]
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
    check: onePattern,
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
    change: (text) => text.replace('noteIncoming(id)', ''),
    check: incremental,
  },
  {
    mistake: 'a remembered answer that what is made of it does not hear of',
    file: 'src/core/model/memory.ts',
    change: (text) => text.replace('note(memory, answer)', ''),
    check: incremental,
  },
  {
    mistake: 'a page of a rule that says something else than the rule',
    file: 'src/core/rules/subnets-overlap.ts',
    change: (text) => text.replace(/title: '[^']+'/, "title: 'Subnets that overlap'"),
    check: pages,
  },
]

const left = new Set(['node_modules', 'dist', 'dist-cli', '.git', 'reports', 'test-results'])

function copied() {
  const copy = mkdtempSync(join(tmpdir(), 'lintel-'))
  cpSync('.', copy, { recursive: true, filter: (path) => !left.has(basename(path)) })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

/**
 * @param {string} copy
 * @param {string[]} words
 * @returns {Promise<boolean>}
 */
const succeeds = (copy, [command = '', ...rest]) =>
  new Promise((resolved) => {
    const options = { cwd: copy, stdio: /** @type {const} */ ('ignore'), shell: process.platform === 'win32' }
    spawn(command, rest, options).on('close', (status) => resolved(status === 0))
  })

// Two cores: two copies, each of which takes what is next.
const copies = [copied(), copied()]

/**
 * @template T
 * @param {readonly T[]} all
 * @param {(copy: string, one: T) => Promise<boolean>} isGood
 */
async function countBad(all, isGood) {
  let bad = 0
  const queue = all.values()
  await Promise.all(
    copies.map(async (copy) => {
      for (const one of queue) if (!(await isGood(copy, one))) bad += 1
    }),
  )
  return bad
}

const failing = await countBad(
  [entries, imports, core, incremental, pages, onePattern],
  async (copy, check) => {
    const isGood = await succeeds(copy, check)
    if (!isGood) console.error(`✗ ${check.join(' ')} fails already without a mistake`)
    return isGood
  },
)
const unnoticed = await countBad(
  failing > 0 ? [] : plants,
  async (copy, { mistake, file, change, check }) => {
    const path = join(copy, file)
    const text = readFileSync(path, 'utf8')
    const planted = change(text)
    if (planted === null) rmSync(path)
    else writeFileSync(path, planted)
    const isNoticed = planted !== text && !(await succeeds(copy, check))
    writeFileSync(path, text)
    console.log(`${isNoticed ? '✓' : '✗'} ${mistake}`)
    return isNoticed
  },
)
for (const copy of copies) rmSync(copy, { recursive: true, force: true })
console.log(`${plants.length} mistakes planted, ${failing + unnoticed} not noticed`)
process.exit(failing + unnoticed > 0 ? 1 : 0)

// @ts-check
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Times the built command line from its start to its end; prints the median and the longest of several runs each. */
const runs = 15
/** What a check of a small diagram may take, in ms. */
const budget = 600

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const outDir = mkdtempSync(join(root, 'node_modules', '.lintel-cli-'))
try {
  await build({ configFile: join(root, 'scripts/vite-cli.config.ts'), logLevel: 'error', build: { outDir } })
  const lintel = join(outDir, 'lintel.mjs')
  const small = join(outDir, 'small.lintel.json')
  spawnSync(process.execPath, [lintel, 'patterns', 'three-tier-web', '-o', small])

  /** @param {string[]} argv */
  const time = (argv) => {
    const start = performance.now()
    const { status } = spawnSync(process.execPath, [lintel, ...argv], { stdio: 'ignore' })
    if (status !== 0 && status !== 1) throw new Error(`lintel ${argv.join(' ')} ended with ${status}`)
    return performance.now() - start
  }
  const cases = [
    ['--version'],
    ['check', small],
    ['check', small, '--format', 'sarif'],
    ['ask', small, '--from', 'internet', '--to', 'Database'],
    ['render', small, '-o', join(outDir, 'a.svg')],
    ['render', small, '-o', join(outDir, 'a.png')],
  ]
  console.log(`node ${process.version}, ${runs} runs each, in ms`)
  let isSlow = false
  for (const argv of cases) {
    time(argv)
    const times = Array.from({ length: runs }, () => time(argv)).sort((a, b) => a - b)
    const median = times[Math.floor(runs / 2)] ?? Infinity
    if (argv[0] === 'check' && median > budget) isSlow = true
    const words = argv.map((word) => word.replace(`${outDir}/`, '')).join(' ')
    console.log(
      `${median.toFixed(0).padStart(6)} median ${times.at(-1)?.toFixed(0).padStart(6)} longest  lintel ${words}`,
    )
  }
  if (isSlow) console.error(`A check of a small diagram takes more than ${budget} ms.`)
  process.exitCode = isSlow ? 1 : 0
} finally {
  rmSync(outDir, { recursive: true, force: true })
}

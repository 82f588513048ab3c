import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../core/formats/packed/canonical-json'
import { sketch } from '../../core/model/sketch'
import { folderWith, runCli } from '../testing/run-cli'

const shop = sketch({ queue: { service: 'sqs', name: 'Jobs' } }, [], { title: 'Shop' })

it('writes a report and, beside it, the picture that it shows', async () => {
  const cwd = folderWith({ 'shop.lintel.json': canonicalJson(shop, 2) })
  expect((await runCli(['convert', 'shop.lintel.json', 'the.report.md'], { cwd })).exit).toBe(0)
  expect(readFileSync(join(cwd, 'the.report.md'), 'utf8')).toContain('](the.report.svg)')
  expect(readFileSync(join(cwd, 'the.report.svg'), 'utf8')).toContain('>Jobs</text>')
})

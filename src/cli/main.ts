#!/usr/bin/env node
import { join } from 'node:path'
import { version } from '../../package.json'
import { run } from './run'
import { terminal } from './terminal'

// Not process.exit: what is still on its way into a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), terminal(version, join(import.meta.dirname, 'fonts')))

import fc from 'fast-check'
import process from 'node:process'

// On the machine that decides, property tests look at the same drawings each time; elsewhere at others, to find more.
if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 4 })

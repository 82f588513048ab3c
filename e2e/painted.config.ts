import { defineConfig } from '@playwright/test'
import base, { address } from './playwright.config'

/** Journeys that work on the canvas. */
const journeys = ['alignment', 'collapse', 'connectors', 'inspection', 'keyboard', 'layout', 'mouse']
const longer = ['network-tables', 'reachability', 'three-tier']

/**
 * The journeys of the canvas once more, with the picture always painted, as it is for thousands of things: whatever is done on
 * elements can be done on this one.
 */
export default defineConfig({
  ...base,
  testMatch: [...journeys, ...longer].map((name) => `${name}.spec.ts`),
  reporter: [['list'], ['json', { outputFile: '../reports/e2e-painted.json' }]],
  use: {
    ...base.use,
    storageState: {
      cookies: [],
      origins: [{ origin: address, localStorage: [{ name: 'lintel.drawing', value: 'painted' }] }],
    },
  },
})

import findings from './findings'
import type { Format } from './format'
import json from './json'
import png from './png'
import report from './report'
import sarif from './sarif'
import svg from './svg'

/** Every format, in the order of the export menu. */
export const formats: readonly Format[] = [json, svg, png, report, findings, sarif]

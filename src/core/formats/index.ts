import type { Format } from './format'
import json from './json'
import png from './png'
import svg from './svg'

/** Every format, in the order of the export menu. */
export const formats: readonly Format[] = [json, svg, png]

import { using } from './load'

/** The tool's own part, which is not in the first load. */
export const withTraceTool = (use: (tool: typeof import('./trace-tool')) => void) =>
  using(() => import('./trace-tool'), use)

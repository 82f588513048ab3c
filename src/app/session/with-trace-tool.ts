import { load } from './load'
import { toast } from './toasts'

/** The tool's own part, which is not in the first load. */
export async function withTraceTool(use: (tool: typeof import('./trace-tool')) => void): Promise<void> {
  const tool = await load(() => import('./trace-tool'))
  if (tool.ok) use(tool.value)
  else toast(tool.problem, { tone: 'problem' })
}

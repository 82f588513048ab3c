import * as session from '../session/session'
import { activeThing, makeActive } from './active'

/** T: traces from here; where nothing is selected, both ends are chosen next. */
export function traceFromActive(): void {
  const active = activeThing()
  if (active !== null) makeActive(active)
  void session.withTraceTool((tool) => tool.startTraceFrom(active))
}

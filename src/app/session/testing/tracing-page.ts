import { applyDifference } from '../../../core/model/difference'
import type { PostedAnswer, Verdict } from '../../../core/model/answers'
import type { NodeId } from '../../../core/model/diagram'
import { emptyDiagram } from '../../../core/model/diagram'
import { ok } from '../../../core/model/results'
import { sketch } from '../../../core/model/sketch'
import { fakeReview, loadPage, settled } from './page'

/** Two VPCs that nothing joins, with something in each. */
export const drawn = sketch({
  a: { service: 'vpc', name: 'A' },
  web: { service: 'ec2', in: 'a', name: 'Web' },
  b: { service: 'vpc', name: 'B' },
  db: { service: 'rds', in: 'b', name: 'Db' },
})
export const [web, db] = [{ node: 'web' as NodeId }, { node: 'db' as NodeId }]
const answer = (verdict: Verdict): PostedAnswer => ({
  verdict,
  hops: [{ place: { at: 'web' as NodeId }, direction: 'forward', does: 'send', reason: 'It sends.' }],
  blockers: [],
  needs: [],
  notModelled: [],
  waysToOpen: [],
})

/** The page with this drawing, its network watched, and a worker that answers when the test says so. */
export async function tracingPage() {
  const worker = fakeReview()
  const page = await loadPage(worker.open)
  const { useReachability, isCurrent, watchReachability } = await import('../reachability')
  const tool = await import('../trace-tool')
  const { previewWay, writeWay } = await import('../write-needs')
  page.newDiagram(drawn)
  watchReachability()
  const questions = () => worker.asked.filter(({ ask }) => ask !== 'update')
  return {
    page,
    worker,
    tool,
    previewWay,
    writeWay,
    questions,
    state: () => useReachability.getState(),
    isNow: () => isCurrent(useReachability.getState().answer, page.getSession().diagram),
    tell: async (verdict: Verdict) => {
      worker.answer({ tell: 'answer', serial: 0, result: ok(answer(verdict)) })
      await settled()
    },
    held: () =>
      worker.asked
        .flatMap((message) => ('difference' in message ? [message.difference] : []))
        .reduce(applyDifference, emptyDiagram('')),
  }
}

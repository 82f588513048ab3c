import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { fetchPainted } from './app/canvas/late-painted'
import { manyShown } from './app/canvas/use-drawing'
import { ensureIcons, getSession, startSession } from './app/session/session'

/** As long as the page waits for the drawing: laid out without it, it would be laid out twice. In ms. */
const patienceMs = 400

// Before the first paint, so that the theme is right from the start.
const started = startSession()
// Not awaited here: what is loaded meanwhile shares a file with this module, and would wait for its end.
if (getSession().isOpening) {
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
  void Promise.race([started.then(painting), patience]).finally(render)
} else render()

/** What the drawing is made with: what paints it, where it has to be painted, else its icons. */
async function painting(): Promise<void> {
  await (Object.keys(getSession().diagram.nodes).length > manyShown ? fetchPainted() : ensureIcons())
}

function render(): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no element with the id “root”')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { loadFonts } from './app/paint/fonts'
import { loadIcons } from './app/paint/icons'
import { rasterise } from './app/paint/rasterise'
import { provideDrawing, startSession } from './app/session/session'
import './index.css'

provideDrawing({ loadIcons, loadFonts, rasterise })
// Before the first paint, so that the theme is right from the start.
void startSession()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id “root”')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

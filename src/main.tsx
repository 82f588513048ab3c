import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startSession } from './app/session/session'
import './index.css'

// Before the first paint, so that the theme is right from the start.
void startSession()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id “root”')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

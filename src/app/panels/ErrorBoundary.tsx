import { Component, type ErrorInfo, type ReactNode } from 'react'
import * as session from '../session/session'
import { Button } from './ui/Button'

interface Props {
  /** “The canvas”, “The inspector”: what stopped, at the start of a sentence. */
  readonly region: string
  readonly children: ReactNode
}

/** Keeps a bug in one part of the page from taking the rest with it. The diagram is safe: it is in the session, and saved. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(`${this.props.region} stopped.`, error, info.componentStack)
    void session.flush()
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <section
        role="alert"
        className="grid h-full min-h-0 flex-1 place-items-center overflow-y-auto bg-panel p-4 text-center"
      >
        <div className="flex max-w-sm flex-col items-center gap-3">
          <h2 className="text-15 font-semibold">{this.props.region} stopped working</h2>
          <p className="text-13 text-soft">
            That is a fault of Lintel, not of your diagram, which is as it was after your last edit. If trying
            again does not help, save a copy and reload the page.
          </p>
          <div className="flex flex-wrap justify-center gap-2">
            <Button onClick={() => this.setState({ failed: false })}>Try again</Button>
            <Button onClick={downloadAsItIs}>Download diagram JSON</Button>
          </div>
        </div>
      </section>
    )
  }
}

/** Without the export code, which may be what broke. */
function downloadAsItIs(): void {
  const { diagram } = session.getSession()
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(diagram, null, 2)], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = 'diagram.lintel.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import * as session from '../session/session'

/** Where the browser has it, which the DOM library does not know. */
type Dropped = DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }

/** Takes files that are dropped anywhere on the page, and says so while they hang over it. */
export function DropOverlay() {
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    // Each element entered fires an enter, each one left a leave: the page is left when both are as many.
    let depth = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth -= 1
      if (depth <= 0) setOver(false)
    }
    const over = (event: DragEvent) => {
      // Otherwise the browser would open the file in place of the page.
      if (carriesFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      // The canvas takes what is dropped on it, and has said so by preventing the default.
      if (!carriesFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      // Handles are to be had only now.
      const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')
      void session.importDropped(
        items.map((item: Dropped) => ({ file: item.getAsFile(), handle: item.getAsFileSystemHandle?.() })),
      )
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])

  if (!isOver) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-ground/80">
      <div className="flex flex-col items-center gap-2 rounded border-2 border-dashed border-focus px-16 py-12 text-center">
        <FileDown size={24} className="text-soft" aria-hidden />
        <p className="text-15 font-semibold">Drop files to open them</p>
        <p className="text-12 text-soft">Each becomes a diagram of its own; the open one stays as it is.</p>
      </div>
    </div>
  )
}

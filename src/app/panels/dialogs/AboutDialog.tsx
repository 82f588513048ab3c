import * as session from '../../session/session'
import { link } from '../ui/classes'
import { DialogFrame } from '../ui/DialogFrame'

/** What this is, and whose parts it is made of. */
export function AboutDialog() {
  return (
    <DialogFrame title="About Lintel" onClose={session.closeDialog}>
      <div className="flex flex-col gap-3 text-13 text-ink">
        <p>
          Lintel draws AWS architectures and checks them, while you draw, against what AWS really does. Every
          number it uses has a source and a date. What the drawing does not say is not stated, never wrong.
        </p>
        <p>Diagrams are stored in this browser and leave it only as the files that you export.</p>
        <p>
          The service icons are those of Amazon Web Services, shown unchanged. Lintel is not affiliated with,
          sponsored or endorsed by Amazon Web Services, Inc. or its affiliates. AWS and the names of its
          services are trademarks of theirs.
        </p>
        <p>
          The canvas is made with{' '}
          <a
            className={link.replace('text-12', 'text-13')}
            href="https://reactflow.dev"
            target="_blank"
            rel="noopener noreferrer"
          >
            React Flow
          </a>{' '}
          (published as @xyflow/react). Diagrams are laid out with{' '}
          <a
            className={link.replace('text-12', 'text-13')}
            href="https://github.com/kieler/elkjs"
            target="_blank"
            rel="noopener noreferrer"
          >
            ELK
          </a>{' '}
          (published as elkjs), which is unchanged and under the Eclipse Public License 2.0. Text is set in
          Inter. The small signs of the panels are from Lucide.
        </p>
      </div>
    </DialogFrame>
  )
}

import type { ReportLine } from '../../../core/model/results'
import type { ImportEntry } from '../../session/session'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { SeverityGlyph } from '../ui/SeverityGlyph'

/** What became of imported files: what was kept, and every item that was repaired, dropped or refused. */
export function ImportReport() {
  const entries = useSession((state) => state.importResult) ?? []
  const failed = entries.filter((entry) => 'problem' in entry).length
  const title =
    entries.length > 0 && failed === entries.length
      ? `${entries.length === 1 ? 'The file' : 'The files'} could not be imported`
      : 'What was imported'
  return (
    <DialogFrame
      title={title}
      description={failed > 0 ? 'The diagram that was open is as it was.' : undefined}
      width="w-[640px]"
      onClose={session.closeImportResult}
      footer={<Button onClick={session.closeImportResult}>Close</Button>}
    >
      <ul className="flex flex-col gap-4">
        {entries.map((entry, index) => (
          <Entry key={index} entry={entry} />
        ))}
      </ul>
    </DialogFrame>
  )
}

function Entry({ entry }: { readonly entry: ImportEntry }) {
  const openId = useSession((state) => state.diagramId)
  if ('problem' in entry) {
    return (
      <li className="flex items-start gap-2 text-13">
        <span className="mt-0.5">
          <SeverityGlyph of="error" />
        </span>
        <span className="min-w-0">
          <b className="font-semibold break-words">{entry.file}</b>
          <span className="block text-soft">{entry.problem}</span>
        </span>
      </li>
    )
  }
  const { kept, repaired, dropped, folded, notModelled } = entry.report
  return (
    <li className="text-13">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <b className="font-semibold break-words">{entry.title}</b>
          <p className="text-12 text-soft">
            {entry.file} · {kept.toLocaleString('en')} kept, {repaired.length} repaired, {dropped.length} left
            out
          </p>
        </div>
        {entry.id === openId ? (
          <span className="text-12 text-soft">Open now</span>
        ) : (
          <Button
            look="small"
            aria-label={`Open “${entry.title}”`}
            onClick={() => {
              session.closeImportResult()
              void session.openDiagram(entry.id)
            }}
          >
            Open
          </Button>
        )}
      </div>
      <Lines title="Repaired" lines={repaired} />
      <Lines title="Left out" lines={dropped} />
      <Lines
        title="Became part of something else"
        lines={folded.map(({ where, into }) => ({ where, what: into }))}
      />
      <Lines title="Not modelled" lines={notModelled} />
    </li>
  )
}

const shownAtMost = 200

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ReportLine[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-label={title} className="mt-3">
      <h3 className="text-11 font-semibold text-soft">
        {title} ({lines.length.toLocaleString('en')})
      </h3>
      <ul className="mt-1 max-h-64 overflow-y-auto rounded border border-line">
        {lines.slice(0, shownAtMost).map(({ where, what }, index) => (
          <li key={index} className="border-b border-line px-2 py-1 text-12 last:border-b-0">
            <code className="font-sans break-words text-soft">{where}</code> {what}
          </li>
        ))}
        {lines.length > shownAtMost && (
          <li className="px-2 py-1 text-12 text-soft">
            and {(lines.length - shownAtMost).toLocaleString('en')} more of the kind
          </li>
        )}
      </ul>
    </section>
  )
}

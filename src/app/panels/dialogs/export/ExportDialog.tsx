import { useState } from 'react'
import { formats } from '../../../../core/formats'
import { sizeProblem } from '../../../../core/scene/picture-size'
import {
  firstChoice,
  rememberChoice,
  rememberedChoice,
  sizeOf,
  type ExportChoice,
} from '../../../session/export-choice'
import { useSession } from '../../../session/session'
import * as session from '../../../session/session'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { Choice, Tick } from '../FormLine'
import { ExportPart } from './ExportPart'
import { ExportPreview } from './ExportPreview'
import { ExportSize } from './ExportSize'
import { Progress } from './Progress'
import { partOf, type ChosenPart } from './parts'
import { usePreview } from './use-preview'

const writable = formats.filter((format) => format.write !== undefined)
const formatOf = (id: string) => writable.find((format) => format.id === id)
/** Shorter than their labels, for keys in a row. */
const names: Readonly<Record<string, string>> = { report: 'Markdown', findings: 'Findings' }
const formId = 'export'

/** How the diagram leaves: as which format, how much of it, in which theme and size. */
export function ExportDialog() {
  const diagram = useSession((state) => state.diagram)
  const selection = useSession((state) => state.selection)
  const shownTheme = useSession((state) => state.shownTheme)
  const findings = useSession((state) => session.shownFindings(state).length)
  const [choice, setChoice] = useState(rememberedChoice)
  const [chosenPart, setPart] = useState<ChosenPart>({ of: 'whole' })
  const [isWriting, setWriting] = useState(false)

  const change = (part: Partial<ExportChoice>) => setChoice((before) => ({ ...before, ...part }))
  const format = formatOf(choice.formatId) ?? formatOf(firstChoice.formatId)
  const isPicture = format?.mediaType.startsWith('image/') === true
  const isPixels = format?.id === 'png'
  const theme = choice.theme ?? shownTheme
  const size = isPixels ? sizeOf(choice) : null
  const part = partOf(diagram, selection, chosenPart)
  const showFindings = choice.showFindings && findings > 0
  const { background, embedDiagram } = choice
  const preview = usePreview(isPicture ? { theme, background, size, part, showFindings } : null)
  const isEmpty = Object.keys(diagram.nodes).length === 0
  const isTooLarge = size !== null && (sizeProblem(size) !== null || preview?.frame.ok === false)
  const cannot = isPicture && (isEmpty || isTooLarge || preview?.isEmpty === true)

  const submit = async () => {
    if (cannot || isWriting || format === undefined) return
    rememberChoice(choice)
    setWriting(true)
    const look = { theme, background, part, showFindings, embedDiagram }
    const options = isPicture ? { ...look, ...(size === null ? {} : { size }) } : {}
    const done = await session.exportAs(format.id, options)
    setWriting(false)
    if (done) session.closeDialog()
  }
  const leave = () => {
    if (isWriting) session.cancelExport()
    else session.closeDialog()
  }

  return (
    <DialogFrame
      title="Export"
      description="Everything chosen here is in the file, whatever the canvas shows of it now."
      width="w-[760px]"
      onClose={() => {
        if (isWriting) session.cancelExport()
        session.closeDialog()
      }}
      onEscape={leave}
      // Enter there exports, arrows change the format; on the cross it would close what was just opened.
      initialFocus={() =>
        document.getElementById(formId)?.querySelector<HTMLElement>('input:checked') ?? null
      }
      footer={
        <>
          {isWriting && <Progress />}
          <Button onClick={leave}>Cancel</Button>
          <Button look="primary" type="submit" form={formId} disabled={cannot || isWriting}>
            {isWriting ? 'Exporting…' : 'Export'}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        // As high as all of it needs, so that nothing jumps.
        className="flex min-h-[488px] gap-6"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <div className="flex w-80 shrink-0 flex-col gap-4">
          <Choice
            label="Format"
            value={format?.id ?? ''}
            options={writable.map(({ id }) => ({ value: id, name: names[id] ?? id.toUpperCase() }))}
            {...(writable.length > 4 ? { columns: 3 } : {})}
            onChange={(formatId) => change({ formatId })}
          />
          {isPicture && (
            <>
              <ExportPart value={chosenPart} onChange={setPart} />
              <Choice
                label="Theme"
                value={theme}
                options={[
                  { value: 'light', name: 'Light' },
                  { value: 'dark', name: 'Dark' },
                  { value: 'print', name: 'Print' },
                ]}
                onChange={(value) => change({ theme: value })}
              />
            </>
          )}
          {isPixels && <ExportSize choice={choice} onChange={change} />}
        </div>
        <div className="min-w-0 flex-1">
          {isPicture ? (
            <>
              <ExportPreview
                preview={preview}
                size={size}
                isTransparent={background === 'none'}
                isEmpty={isEmpty}
              />
              <div className="mt-2 flex flex-col gap-1">
                <Tick
                  label="Transparent ground"
                  checked={background === 'none'}
                  onChange={(checked) => change({ background: checked ? 'none' : 'theme' })}
                />
                <Tick
                  label="Show findings"
                  checked={showFindings}
                  disabled={findings === 0}
                  hint={findings === 0 ? 'The checks have found nothing to show.' : null}
                  onChange={(checked) => change({ showFindings: checked })}
                />
                <Tick
                  label="Diagram inside"
                  checked={embedDiagram}
                  hint="Whoever has the picture can open it here again."
                  onChange={(checked) => change({ embedDiagram: checked })}
                />
              </div>
            </>
          ) : (
            <p className="text-13 text-soft">{format?.about ?? format?.label}</p>
          )}
        </div>
      </form>
    </DialogFrame>
  )
}

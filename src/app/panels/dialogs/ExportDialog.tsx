import { useMemo, useState } from 'react'
import { formats } from '../../../core/formats'
import { pictureSize } from '../../../core/scene/picture-size'
import { sceneOf, type Scene } from '../../../core/scene/scene'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { Thumbnail } from '../ui/Thumbnail'
import { Choice, Tick } from './FormLine'

const writable = formats.filter((format) => format.write !== undefined)
const scales = [1, 2, 3, 4].map((value) => ({ value, name: `${value}×` }))
const slide = { width: 1920, height: 1080 }
const smallestLegible = 14

/** How the diagram leaves: as which format, in which theme and size. */
export function ExportDialog() {
  const diagram = useSession((state) => state.diagram)
  const shownTheme = useSession((state) => state.shownTheme)
  const [formatId, setFormat] = useState('png')
  const [theme, setTheme] = useState<'light' | 'dark'>(shownTheme)
  const [background, setBackground] = useState<'theme' | 'none'>('theme')
  const [scale, setScale] = useState(2)
  const [showFindings, setShowFindings] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const format = writable.find(({ id }) => id === formatId)
  const isPicture = format?.mediaType.startsWith('image/') === true
  const isPixels = formatId === 'png'
  const scene = useMemo(() => sceneOf(diagram, theme), [diagram, theme])
  const size = pictureSize(scene, isPixels ? scale : 1)
  const isEmpty = Object.keys(diagram.nodes).length === 0
  const cannot = isPicture && (isEmpty || (isPixels && !size.ok))

  const submit = async () => {
    setWriting(true)
    const done = await session.exportAs(formatId, {
      theme,
      background,
      scale: isPixels ? scale : 1,
      showFindings,
    })
    setWriting(false)
    if (done) session.closeDialog()
  }

  return (
    <DialogFrame
      title="Export"
      description="Always the whole diagram, whatever the canvas shows."
      width="w-[720px]"
      onClose={session.closeDialog}
      footer={
        <>
          <Button onClick={session.closeDialog}>Cancel</Button>
          <Button look="primary" disabled={cannot || isWriting} onClick={() => void submit()}>
            {isWriting ? 'Exporting…' : 'Export'}
          </Button>
        </>
      }
    >
      <div className="flex gap-6">
        <div className="flex w-72 shrink-0 flex-col gap-4">
          <Choice
            label="Format"
            value={formatId}
            options={writable.map(({ id }) => ({ value: id, name: id.toUpperCase() }))}
            onChange={setFormat}
          />
          {isPicture && (
            <>
              <Choice
                label="Theme"
                value={theme}
                options={[
                  { value: 'light', name: 'Light' },
                  { value: 'dark', name: 'Dark' },
                ]}
                onChange={setTheme}
              />
              <Choice
                label="Background"
                value={background}
                options={[
                  { value: 'theme', name: 'Of the theme' },
                  { value: 'none', name: 'Transparent' },
                ]}
                onChange={setBackground}
              />
            </>
          )}
          {isPixels && <Choice label="Scale" value={scale} options={scales} onChange={setScale} />}
          {isPicture && (
            <div className="flex flex-col gap-1">
              <Tick label="Show findings" checked={showFindings} onChange={setShowFindings} />
            </div>
          )}
        </div>
        <div className="min-w-0 flex-1">
          {isPicture ? (
            <>
              <Thumbnail
                diagram={diagram}
                theme={theme}
                width={350}
                height={220}
                label="The exported picture, small"
              />
              <p aria-live="polite" className="mt-2 text-12 text-soft">
                {isEmpty
                  ? 'The diagram is empty: there is nothing to make a picture of yet.'
                  : size.ok
                    ? `${size.value.width.toLocaleString('en')} × ${size.value.height.toLocaleString('en')} px`
                    : size.problem}
              </p>
              {!isEmpty && <Legibility scene={scene} />}
            </>
          ) : (
            <p className="text-13 text-soft">
              The diagram itself: everything drawn, stated and decided, with sorted keys, so that equal
              diagrams give equal files. Import it here, or check it from the command line.
            </p>
          )}
        </div>
      </div>
    </DialogFrame>
  )
}

/** Says when the picture, as large as a slide takes it, would have text that nobody reads. */
function Legibility({ scene }: { readonly scene: Scene }) {
  const smallest = scene.shapes.reduce(
    (size, shape) => (shape.kind === 'text' ? Math.min(size, shape.size) : size),
    Infinity,
  )
  const onSlide = smallest * Math.min(slide.width / scene.box.width, slide.height / scene.box.height)
  if (onSlide >= smallestLegible) return null
  return (
    <p className="mt-1 text-12 text-warning">
      On a slide of 1920 px its smallest text would be {Math.max(1, Math.floor(onSlide))} px high; below{' '}
      {smallestLegible} px it is hard to read.
    </p>
  )
}

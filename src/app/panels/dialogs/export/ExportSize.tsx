import { sizeProblem } from '../../../../core/scene/picture-size'
import { scales, sizeOf, type ExportChoice } from '../../../session/export-choice'
import { control } from '../../ui/classes'
import { Choice, FormLine } from '../FormLine'

/** How large a picture in pixels is: by scale, width or resolution, or as a slide. */
export function ExportSize({
  choice,
  onChange,
}: {
  readonly choice: ExportChoice
  readonly onChange: (part: Partial<ExportChoice>) => void
}) {
  const { sizeBy } = choice
  return (
    <div className="flex flex-col gap-2">
      <Choice
        label="Size"
        value={sizeBy}
        options={[
          { value: 'scale', name: 'Scale' },
          { value: 'width', name: 'Width' },
          { value: 'dpi', name: 'DPI' },
          { value: 'slide', name: 'Slide 16:9' },
        ]}
        onChange={(by) => onChange({ sizeBy: by })}
      />
      {sizeBy === 'scale' && (
        <Choice
          label="Scale"
          isLabelShown={false}
          value={choice.scale}
          options={scales.map((value) => ({ value, name: `${value}×` }))}
          onChange={(scale) => onChange({ scale })}
        />
      )}
      {(sizeBy === 'width' || sizeBy === 'dpi') && (
        <FormLine
          key={sizeBy}
          label={sizeBy === 'width' ? 'Width in pixels' : 'Dots per inch'}
          hint={
            sizeBy === 'dpi'
              ? 'Printers take 300. Printed, the picture is as large as the canvas at 100 %.'
              : ''
          }
          problem={sizeProblem(sizeOf(choice))}
        >
          {(ids) => (
            <input
              {...ids}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className={`${control} h-8 text-13`}
              value={choice[sizeBy]}
              onChange={(event) => onChange({ [sizeBy]: event.currentTarget.value })}
            />
          )}
        </FormLine>
      )}
    </div>
  )
}

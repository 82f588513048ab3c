import { Crosshair } from 'lucide-react'
import type { Endpoint } from '../../../core/model/answers'
import { useSession, useTrace } from '../../session/session'
import * as session from '../../session/session'
import { endWords } from '../../../core/network/reach-words'
import { startPicking } from '../../session/trace-tool'
import { IconButton } from '../ui/Button'
import { endChoices } from './end-choices'
import { Picker } from '../ui/Picker'

const names = { from: 'From', to: 'To' } as const

/** One end of the question: chosen from the list, typed as an address, or clicked on the canvas. */
export function EndField({ end }: { readonly end: 'from' | 'to' }) {
  const diagram = useSession((state) => state.diagram)
  const value = useTrace((trace) => trace[end])
  const isPicking = useTrace((trace) => trace.picking === end)
  return (
    <div className="flex items-center gap-1">
      <span aria-hidden className="w-10 shrink-0 text-12 text-soft">
        {names[end]}
      </span>
      <div className="min-w-0 flex-1">
        <Picker<Endpoint | 'everything'>
          label={names[end]}
          shown={value === null ? '' : endWords(diagram, value)}
          placeholder={isPicking ? 'Click it on the canvas…' : 'Name or IP address'}
          choicesFor={(typed) => endChoices(diagram, typed, end)}
          noneWords={(typed) => `Nothing of this name, and “${typed}” is no IP address.`}
          onChoose={(chosen) => {
            if (end === 'to') session.setTrace({ to: chosen, picking: null, cameFrom: null })
            else if (chosen !== 'everything')
              session.setTrace({ from: chosen, picking: null, cameFrom: null })
          }}
        />
      </div>
      <IconButton
        icon={Crosshair}
        size="small"
        name={`Choose “${names[end]}” on the canvas`}
        aria-pressed={isPicking}
        className="aria-pressed:bg-hover aria-pressed:text-info"
        onClick={() => (isPicking ? session.stopPicking() : startPicking(end))}
      />
    </div>
  )
}

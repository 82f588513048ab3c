import { ArrowUpDown } from 'lucide-react'
import { useId } from 'react'
import type { OneTraffic } from '../../../core/model/answers'
import { useTrace } from '../../session/session'
import * as session from '../../session/session'
import { commonTraffic, readTraffic, trafficText } from '../../../core/network/traffic-words'
import { IconButton } from '../ui/Button'
import { EndField } from './EndField'
import { Picker, type Choice } from '../ui/Picker'

/** From where, to where, what traffic, and whether the answer has to come back. */
export function QuestionForm() {
  return (
    <div role="group" aria-label="Question" className="flex flex-col gap-1.5">
      <div className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-x-1 gap-y-1.5 @min-[560px]:grid-cols-[minmax(0,1fr)_auto]">
        <EndField end="from" />
        <Swap />
        <EndField end="to" />
      </div>
      <div className="grid grid-cols-2 items-center gap-x-3 gap-y-1.5 @min-[560px]:grid-cols-1">
        <div className="flex items-center gap-1 @min-[560px]:pr-14">
          <span aria-hidden className="w-10 shrink-0 text-12 text-soft">
            On
          </span>
          <div className="min-w-0 flex-1">
            <TrafficField />
          </div>
        </div>
        <OneWay />
      </div>
    </div>
  )
}

/** Between the two ends, beside them where they stand one above the other. */
function Swap() {
  const isOn = useTrace(session.canSwap)
  return (
    <span className="@min-[560px]:col-start-2 @min-[560px]:row-span-2 @min-[560px]:row-start-1">
      <IconButton
        icon={ArrowUpDown}
        size="small"
        name="Swap From and To"
        tip="Swap From and To (Shift+T on the canvas)"
        aria-keyshortcuts="Shift+T"
        disabled={!isOn}
        onClick={session.swapEnds}
      />
    </span>
  )
}

/** A protocol and port, or any traffic; for the matrix, too. */
export function TrafficField() {
  const traffic = useTrace((trace) => trace.traffic)
  return (
    <Picker<'any' | OneTraffic>
      label="Traffic"
      shown={trafficText(traffic)}
      placeholder="any traffic"
      choicesFor={trafficChoices}
      noneWords={(typed) => {
        const read = readTraffic(typed)
        return read.ok ? '' : read.problem
      }}
      onChoose={(chosen) => session.setTrace({ traffic: chosen })}
    />
  )
}

function trafficChoices(typed: string): readonly Choice<'any' | OneTraffic>[] {
  const read = readTraffic(typed)
  const words = typed.trim().toLowerCase()
  const common = commonTraffic
    .filter(({ text, hint }) => `${text} ${hint}`.toLowerCase().includes(words))
    .flatMap(({ text, hint }): Choice<'any' | OneTraffic>[] => {
      const value = readTraffic(text)
      return value.ok ? [{ key: text, text, hint, value: value.value }] : []
    })
  if (words === '' || !read.ok) return common
  const text = trafficText(read.value)
  const own = common.find((choice) => choice.text === text) ?? {
    key: text,
    text,
    hint: 'As typed',
    value: read.value,
  }
  return [own, ...common.filter((choice) => choice.text !== text)]
}

function OneWay() {
  const isOneWay = useTrace((trace) => trace.direction === 'one-way')
  const id = useId()
  return (
    <div className="flex items-center gap-2 @min-[560px]:pl-11">
      <input
        id={id}
        type="checkbox"
        checked={isOneWay}
        className="size-3.5 accent-info"
        onChange={(event) =>
          session.setTrace({ direction: event.currentTarget.checked ? 'one-way' : 'connection' })
        }
      />
      <label htmlFor={id} className="text-12 text-ink">
        One way, without the reply
      </label>
    </div>
  )
}

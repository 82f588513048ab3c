import { serviceOf } from '../../core/catalog/catalog'
import { addNext } from '../../core/edit/add-next'
import { nodeAt } from '../../core/edit/items'
import { applyMaking, getSession, select, startNaming } from '../session/session'
import { makeActive } from './active'
import { stopAsking } from './ask-next'
import type { Adding } from './canvas-state'
import { nameOf } from './describe'
import { boxesOfIds } from './project'
import type { Stage } from './stage'

/** Adds the service that was chosen, with its connection, as one step of undo; its name is then ready to be typed. */
export function addChosen({ joins, direction, drop }: Adding, service: string, stage: Stage): void {
  const other = nodeAt(getSession().diagram, joins)
  stopAsking()
  stage.focus()
  if (other === undefined) return
  const name = serviceOf(service)?.shortName ?? service
  const made = applyMaking(`Add ${name} ${direction} “${nameOf(other)}”`, (diagram) =>
    addNext(diagram, { service, joins, direction, ...(drop === null ? {} : { drop }) }),
  )
  if (made === null) return
  select([made.id])
  makeActive(made.id)
  stage.reveal(boxesOfIds(getSession().diagram, [joins, made.id]))
  startNaming(made.id)
}

import { useState } from 'react'
import { addVpcBlock } from '../../../core/edit/add-vpc-block'
import { renameNode } from '../../../core/edit/rename-node'
import type { Drop } from '../../session/session'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { nodeName, nodeOf } from '../names'
import { Button } from '../ui/Button'
import { control } from '../ui/classes'
import { DialogFrame } from '../ui/DialogFrame'
import { Choice, FormLine, Tick } from './FormLine'

const formId = 'vpc-block'
const gateways = [
  { value: 'none', name: 'None' },
  { value: 'one', name: 'One' },
  { value: 'per zone', name: 'One per zone' },
] as const

/** A whole VPC in one step: zones times tiers make its subnets, with split CIDRs, gateways and route tables. */
export function VpcBlockDialog({ drop }: { readonly drop: Drop }) {
  const parent = useSession((state) => nodeOf(state.diagram, drop.parentId ?? undefined))
  const [name, setName] = useState('')
  const [cidr, setCidr] = useState('10.0.0.0/16')
  const [zones, setZones] = useState(2)
  const [isPublic, setPublic] = useState(true)
  const [privateTiers, setPrivateTiers] = useState(1)
  const [natGateways, setNatGateways] = useState<(typeof gateways)[number]['value']>('one')
  const [problem, setProblem] = useState<string | null>(null)
  const hasNat = isPublic && privateTiers > 0

  const submit = () => {
    const tiers = [
      ...(isPublic ? (['public'] as const) : []),
      ...Array.from({ length: privateTiers }, () => 'private' as const),
    ]
    if (tiers.length === 0) {
      setProblem('Choose public or private subnets, or both.')
      return
    }
    const wanted = {
      parentId: drop.parentId,
      at: drop.at,
      zones,
      tiers,
      cidr: cidr.trim(),
      natGateways: hasNat ? natGateways : ('none' as const),
    }
    // Asked once without storing, so that what is wrong with the numbers stands in the dialog.
    const tried = addVpcBlock(session.getSession().diagram, wanted)
    if (!tried.ok) {
      setProblem(tried.problem)
      return
    }
    const made = session.applyMaking('Add a VPC with subnets', (diagram) => {
      const added = addVpcBlock(diagram, wanted)
      if (!added.ok || name.trim() === '') return added
      const renamed = renameNode(added.value.diagram, added.value.id, name)
      return renamed.ok ? { ok: true, value: { ...added.value, diagram: renamed.value } } : renamed
    })
    if (made === null) return
    session.focusOn(session.selectMade([made.id]))
    session.closeDialog()
  }

  return (
    <DialogFrame
      title="VPC with subnets"
      description={
        parent === undefined ? 'It is put on the canvas.' : `It is put into “${nodeName(parent)}”.`
      }
      onClose={session.closeDialog}
      footer={
        <>
          <Button onClick={session.closeDialog}>Cancel</Button>
          <Button look="primary" type="submit" form={formId}>
            Add VPC
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        onChange={() => setProblem(null)}
      >
        <FormLine label="Name">
          {(ids) => (
            <input
              {...ids}
              type="text"
              autoComplete="off"
              autoFocus
              placeholder="VPC"
              className={`${control} h-8 text-13`}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </FormLine>
        <FormLine label="IPv4 CIDR" hint="It is split evenly among the subnets." problem={problem}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              autoComplete="off"
              className={`${control} h-8 text-13`}
              value={cidr}
              onChange={(event) => setCidr(event.currentTarget.value)}
            />
          )}
        </FormLine>
        <Choice
          label="Availability Zones"
          value={zones}
          options={[1, 2, 3, 4, 5, 6].map((value) => ({ value, name: String(value) }))}
          onChange={setZones}
        />
        <fieldset>
          <legend className="mb-1 text-12 text-soft">Subnets in each zone</legend>
          <Tick label="Public, with a route to an internet gateway" checked={isPublic} onChange={setPublic} />
        </fieldset>
        <Choice
          label="Private tiers in each zone"
          value={privateTiers}
          options={[0, 1, 2, 3].map((value) => ({ value, name: String(value) }))}
          onChange={setPrivateTiers}
        />
        {hasNat && (
          <Choice label="NAT gateways" value={natGateways} options={gateways} onChange={setNatGateways} />
        )}
      </form>
    </DialogFrame>
  )
}

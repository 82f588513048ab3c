import { act, fireEvent, render, screen, within, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { services } from '../../core/catalog/catalog'
import { categories } from '../../core/catalog/service'
import { sketch } from '../../core/model/sketch'
import { focusPaletteSearch } from '../session/panels'
import * as session from '../session/session'
import { LeftPanel } from './LeftPanel'
import { entryGroups, search } from './palette/entries'
import { openDiagram, user } from './testing/open'

const nodes = () => Object.values(session.getSession().diagram.nodes)
const services_ = () => nodes().flatMap((node) => (node.kind === 'resource' ? [node.service] : [node.kind]))

describe('the palette', () => {
  beforeEach(() => openDiagram(sketch({})))

  it('has every service of the catalogue, under its category', () => {
    render(<LeftPanel />)
    for (const { id, name } of categories) {
      const expected = services.filter(({ category }) => category === id)
      if (expected.length === 0) continue
      const list = screen.getByRole('list', { name })
      const names = within(list)
        .getAllByRole('button')
        .map((button) => button.textContent)
      expect(names).toEqual(expect.arrayContaining(expected.map(({ shortName }) => shortName)))
    }
  })

  it('adds what Enter is pressed on, and selects it', async () => {
    render(<LeftPanel />)
    screen.getByRole('button', { name: 'Lambda function' }).focus()
    await user.keyboard('{Enter}')
    expect(services_()).toEqual(['lambda'])
    expect([...session.getSession().selection]).toEqual([nodes()[0]?.id])
    expect(session.getSession().canUndo).toContain('Lambda function')
  })

  it('adds at a double click, once, and not at a single one', async () => {
    render(<LeftPanel />)
    const entry = screen.getByRole('button', { name: 'Note' })
    await user.click(entry)
    expect(nodes()).toHaveLength(0)
    await user.dblClick(entry)
    expect(services_()).toEqual(['note'])
  })

  it('finds by AWS’s short forms, and adds the first that was found', async () => {
    render(<LeftPanel />)
    const field = screen.getByRole('searchbox', { name: 'Search services' })
    await user.type(field, 'alb{Enter}')
    expect(services_()).toEqual(['alb'])
    expect(field).toHaveFocus()
  })

  it('says so when nothing is found', async () => {
    render(<LeftPanel />)
    await user.type(screen.getByRole('searchbox'), 'zeppelin')
    expect(within(screen.getByRole('list', { name: 'Found services' })).getByText(/zeppelin/)).toBeVisible()
  })

  it('puts the cursor into the search field when it is asked for', () => {
    render(<LeftPanel />)
    act(focusPaletteSearch)
    expect(screen.getByRole('searchbox')).toHaveFocus()
  })

  it('comes to the front when its search is asked for', async () => {
    render(<LeftPanel />)
    await user.click(screen.getByRole('tab', { name: 'Outline' }))
    act(focusPaletteSearch)
    expect(screen.getByRole('searchbox')).toHaveFocus()
  })

  it('puts a new thing into the selected container that may hold it, else into the nearest around', async () => {
    openDiagram(
      sketch({
        shop: { service: 'vpc' },
        web: { service: 'subnet', in: 'shop' },
        one: { service: 'ec2', in: 'web' },
      }),
    )
    render(<LeftPanel />)
    const add = async (name: string, selected: string) => {
      act(() => session.select([selected]))
      screen.getByRole('button', { name }).focus()
      await user.keyboard('{Enter}')
      return nodes().at(-1)?.parentId
    }
    expect(await add('EC2 instance', 'web')).toBe('web')
    expect(await add('EC2 instance', 'one')).toBe('web')
    expect(await add('Availability Zone', 'web')).toBe('shop')
    expect(await add('Users', 'web')).toBe(null)
  })

  it('stands what is added one after the other in a row, and begins a new one below when it is long', async () => {
    render(<LeftPanel />)
    const entry = screen.getByRole('button', { name: 'Lambda function' })
    for (let count = 0; count < 7; count += 1) {
      entry.focus()
      await user.keyboard('{Enter}')
    }
    const { diagram } = session.getSession()
    const places = nodes().flatMap(({ id }) => diagram.layout[id] ?? [])
    expect(places.slice(0, 6).map(({ x }) => x)).toEqual([0, 144, 288, 432, 576, 720])
    expect(new Set(places.slice(0, 6).map(({ y }) => y)).size).toBe(1)
    expect(places[6]?.x).toBe(0)
    expect(places[6]?.y).toBeGreaterThan(places[5]?.y ?? 0)
  })

  it('has the usual services of a category first, and groups as they lie in each other', () => {
    const names = (id: string) => entryGroups.find((group) => group.id === id)?.entries.map(({ key }) => key)
    expect(names('compute')?.slice(0, 3)).toEqual(['lambda', 'ec2', 'ecs-service'])
    expect(names('containers')?.slice(0, 3)).toEqual(['vpc-block', 'aws-cloud', 'account'])
  })

  it('is one stop of the Tab key, in which the arrows move', async () => {
    render(<LeftPanel />)
    await user.click(screen.getByRole('searchbox'))
    await user.tab()
    expect(screen.getByRole('button', { name: 'People and outside' })).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('button', { name: 'Users' })).toHaveFocus()
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(screen.getByRole('button', { name: 'People and outside' })).toHaveAttribute(
      'aria-expanded',
      'false',
    )
    expect(screen.queryByRole('button', { name: 'Users' })).not.toBeInTheDocument()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('button', { name: 'Users' })).toBeVisible()
    await user.tab()
    expect(document.body).toHaveFocus()
  })

  it('tells the drop what is dragged', () => {
    render(<LeftPanel />)
    const carried = new Map<string, string>()
    fireEvent.dragStart(screen.getByRole('button', { name: 'VPC with subnets…' }), {
      dataTransfer: { setData: (type: string, data: string) => carried.set(type, data) },
    })
    expect(JSON.parse(carried.get('application/x-lintel') ?? '')).toEqual({ vpcBlock: true })
  })

  it('asks for the numbers of a VPC block before it is drawn', async () => {
    render(<LeftPanel />)
    screen.getByRole('button', { name: 'VPC with subnets…' }).focus()
    await user.keyboard('{Enter}')
    expect(nodes()).toHaveLength(0)
    expect(session.getSession().dialog).toMatchObject({ name: 'vpc-block', drop: { parentId: null } })
  })

  it('opens a pattern as a diagram of its own, or puts it into the open one', async () => {
    openDiagram(sketch({ mine: { service: 's3' } }))
    render(<LeftPanel />)
    await user.click(screen.getByRole('tab', { name: 'Patterns' }))
    const before = session.getSession().diagramId
    await user.click(await screen.findByRole('button', { name: /^Insert here: Serverless thumbnail/ }))
    // Its title is there at once, the pattern itself when it has come.
    await waitFor(() => expect(services_()).toContain('dynamodb'))
    expect(session.getSession().diagramId).toBe(before)
    expect(nodes().some(({ name }) => name === 'mine')).toBe(true)
    await user.click(screen.getByRole('button', { name: /^Open as new: Serverless thumbnail/ }))
    await waitFor(() => expect(session.getSession().diagramId).not.toBe(before))
    expect(nodes().some(({ name }) => name === 'mine')).toBe(false)
  })
})

describe('the search', () => {
  it('has the exact short form first', () => {
    expect(search('igw')[0]?.key).toBe('igw')
    expect(search('ec2')[0]?.key).toBe('ec2')
    expect(search('s3')[0]?.key).toBe('s3')
    expect(search('kubernetes queue')).toEqual([])
  })

  it('finds every entry by its own name', () => {
    for (const { entries } of entryGroups) {
      for (const entry of entries) expect(search(entry.name)).toContain(entry)
    }
  })
})

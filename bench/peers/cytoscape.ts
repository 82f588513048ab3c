import cytoscape from 'cytoscape'
import type { Start } from './peer'
import { bounds } from './peer'

/** A viewer on a canvas; its wheel would zoom, so it is made to pan, and to zoom with Ctrl, as in the others. */
export const start: Start = async (root, { boxes, lines }) => {
  const all = bounds(boxes)
  const cy = cytoscape({
    container: root,
    elements: [
      ...boxes.map(({ id, name, x, y, width, height, holds }) => ({
        data: { id, name, width, height },
        position: { x: x + width / 2, y: y + height / 2 },
        classes: holds ? 'holds' : '',
        grabbable: !holds,
      })),
      ...lines.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
    ],
    layout: { name: 'preset', fit: true },
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    minZoom: 0.01,
    maxZoom: 4,
    style: [
      {
        selector: 'node',
        style: {
          shape: 'rectangle',
          width: 'data(width)',
          height: 'data(height)',
          label: 'data(name)',
          'text-valign': 'center',
          'font-size': 12,
          'background-color': '#d9e4f5',
        },
      },
      {
        selector: '.holds',
        style: {
          'background-opacity': 0,
          'border-width': 1,
          'border-color': '#8a94a6',
          'text-valign': 'top',
          events: 'no',
        },
      },
      { selector: 'edge', style: { 'curve-style': 'bezier', width: 1, 'target-arrow-shape': 'triangle' } },
      { selector: 'node:selected', style: { 'background-color': '#7aa2e3' } },
    ],
  })
  root.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const { offsetX: x, offsetY: y, deltaX, deltaY } = event
      if (event.ctrlKey) cy.zoom({ level: cy.zoom() * 2 ** (-deltaY / 50), renderedPosition: { x, y } })
      else cy.panBy({ x: -deltaX, y: -deltaY })
    },
    { passive: false },
  )
  await new Promise((done) => cy.ready(done))

  const full = () => {
    const [x, y] = [all.x + all.width / 2, all.y + all.height / 2]
    cy.viewport({ zoom: 1, pan: { x: innerWidth / 2 - x, y: innerHeight / 2 - y } })
  }
  return {
    undo: false,
    fit: (duration) =>
      duration > 0 ? cy.animate({ fit: { eles: cy.elements(), padding: 20 } }, { duration }) : cy.fit(),
    full,
    view: () => ({ ...cy.pan(), zoom: cy.zoom() }),
    placeOf: (id) => {
      const node = cy.getElementById(id)
      const { x, y } = node.position()
      return { x: x - node.width() / 2, y: y - node.height() / 2 }
    },
    select(ids) {
      const chosen = new Set(ids)
      cy.batch(() => {
        cy.elements().unselect()
        cy.nodes()
          .filter((node) => chosen.has(node.id()))
          .select()
      })
    },
    png: (width) => cy.png({ output: 'blob-promise', full: true, scale: width / all.width }),
  }
}

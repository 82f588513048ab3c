// @vitest-environment jsdom
import allIcons from 'virtual:icons'
import { expect, it } from 'vitest'
import { patternDrawings, problemsOf, randomDrawings, type Drawing } from '../testing/pictures/verify'

const icons = new Map(Object.entries(allIcons))
const parse = (xml: string): Document => {
  const document = new DOMParser().parseFromString(xml, 'image/svg+xml')
  const [problem] = document.getElementsByTagName('parsererror')
  if (problem !== undefined) throw new Error(problem.textContent)
  return document
}
async function problemsOfAll(drawings: readonly Drawing[]): Promise<readonly string[]> {
  const found = []
  for (const drawing of drawings) found.push(...(await problemsOf(drawing, ['light'], { icons, parse })))
  return found
}

// Twins, a thousand random diagrams and all themes: npm run verify:pictures.
it('shows every pattern as it is, and gives it back', async () => {
  const drawings = patternDrawings().filter(({ name }) => !name.endsWith('(twin)'))
  expect(drawings.length).toBeGreaterThan(80)
  expect(await problemsOfAll(drawings)).toEqual([])
})
it('shows random diagrams as they are, and gives them back', async () => {
  expect(await problemsOfAll(randomDrawings(40, 7))).toEqual([])
})
it('notices what is missing from a picture', async () => {
  const [drawing] = patternDrawings()
  if (drawing === undefined) throw new Error('There are patterns.')
  const broken = [
    (xml: string) => xml.replace(' data-node=', ' data-other='),
    (xml: string) => xml.replace(' data-connection=', ' data-other='),
    (xml: string) => xml.replaceAll(/<use [^>]*>/gu, ''),
    (xml: string) => xml.replaceAll(/<title>[^<]*<\/title>/gu, ''),
    (xml: string) => xml.replaceAll('data-role="name"', ''),
    (xml: string) => xml.replaceAll('data-role="label"', ''),
    (xml: string) => xml.replace('<g ', '<g onclick="alert(1)" '),
    (xml: string) => xml.replace('<g ', '<a xmlns:xlink="x" href="https://evil.example"/><g '),
  ]
  for (const change of broken) {
    const found = await problemsOf(drawing, ['light'], { icons, parse: (xml) => parse(change(xml)) })
    expect(found, String(change)).not.toEqual([])
  }
})

import { expect, type Locator } from '@playwright/test'
import { Editor } from './editor'

/** The editor with the trace tool. */
export class Tracer extends Editor {
  get panel(): Locator {
    return this.page.getByRole('region', { name: 'Reachability', exact: true })
  }
  get answer(): Locator {
    return this.panel.getByRole('article', { name: 'Answer' })
  }
  verdict(words: string | RegExp): Locator {
    return this.answer.getByRole('heading', { name: words })
  }
  /** What is lit on the canvas, by the id of the thing. */
  lit(verdict: string): Locator {
    return this.canvas.locator(`[data-trace="${verdict}"] [data-lit]`)
  }
  async peeringDemo(): Promise<void> {
    await this.open()
    await this.page.getByRole('button', { name: /^Peering demo/ }).click()
    await expect(this.findings.getByRole('listitem').first()).toBeVisible()
  }
  async threeTier(): Promise<void> {
    await this.open()
    await this.page.getByRole('button', { name: /^Three-tier web/ }).click()
    await expect(this.node('Database')).toBeVisible()
  }
  /** Asks by the fields of the panel. */
  async ask(from: string, to: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Trace reachability' }).click()
    await this.panel.getByRole('combobox', { name: 'From' }).fill(from)
    await this.page.keyboard.press('Enter')
    await this.panel.getByRole('combobox', { name: 'To' }).fill(to)
    await this.page.keyboard.press('Enter')
  }
}

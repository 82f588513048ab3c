/** What a browser does with a clipboard, as far as our code can tell; pictures lose what is no picture. */
export interface FakeClipboard {
  /** By type. */
  readonly forms: Map<string, string>
  isAllowed: boolean
  /** Chromium passes on types that begin with `web`; others know none. */
  keepsOwnForm: boolean
}

let keepsOwnForm = (): boolean => true

class FakeItem {
  static supports(type: string): boolean {
    return !type.startsWith('web ') || keepsOwnForm()
  }
  readonly given: Readonly<Record<string, Blob | Promise<Blob>>>
  constructor(given: Readonly<Record<string, Blob | Promise<Blob>>>) {
    this.given = given
  }
}

/** Puts one in place of the browser’s. */
export function fakeClipboard(): FakeClipboard {
  const clipboard: FakeClipboard = { forms: new Map(), isAllowed: true, keepsOwnForm: true }
  keepsOwnForm = () => clipboard.keepsOwnForm
  const allowed = () => {
    if (!clipboard.isAllowed) throw new DOMException('', 'NotAllowedError')
  }
  const value = {
    async write([item]: readonly FakeItem[]) {
      allowed()
      const forms = await Promise.all(
        Object.entries(item?.given ?? {}).map(async ([type, blob]) => [type, await blob] as const),
      )
      clipboard.forms.clear()
      for (const [type, blob] of forms) {
        clipboard.forms.set(type, type === 'image/png' ? 'only pixels' : await textOf(blob))
      }
    },
    async read() {
      allowed()
      const getType = (type: string) => {
        const text = clipboard.forms.get(type)
        return text === undefined
          ? Promise.reject(new DOMException('', 'NotFoundError'))
          : Promise.resolve({ text: () => Promise.resolve(text) })
      }
      return Promise.resolve([{ types: [...clipboard.forms.keys()], getType }])
    },
  }
  Object.defineProperty(navigator, 'clipboard', { value, configurable: true })
  Object.assign(globalThis, { ClipboardItem: FakeItem })
  return clipboard
}

/** jsdom’s blobs cannot say their text. */
function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(new Error('cannot be read'))
    reader.readAsText(blob)
  })
}

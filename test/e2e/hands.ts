// What a clerk's hands do at the desk: keys, an input method, a barcode scanner. No mouse: everything must be reachable without one.
import { type CDPSession, expect, type Locator, type Page } from '@playwright/test'

/** More Tabs than any screen has stops: past it the focus is trapped, or the stop does not exist. */
const MOST_STOPS = 120
/** A person's finger comes down on Enter later than a scanner's (renderer/ui/keys/scanner.ts). */
const FINGER_MS = 60
/** Milliseconds between two keys of a scanner. */
const SCANNER_MS = 8

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement)

/** Walks with Tab until `target` has the focus. **Throws** when it never gets there: a trap, or no way by keyboard. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never reached ${target}`)
}

/** Goes to a field, empties it and types. */
export async function typeInto(page: Page, field: Locator, typed: string): Promise<void> {
  await tabTo(page, field)
  if ((await field.inputValue()) !== '') {
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
  }
  await page.keyboard.type(typed)
  await expect(field).toHaveValue(typed)
}

/** Presses Enter as a finger does. */
export async function enter(page: Page, combo = 'Enter'): Promise<void> {
  await page.waitForTimeout(FINGER_MS)
  await page.keyboard.press(combo)
}

/** Chooses in a drop-down list by arrow keys. */
export async function choose(page: Page, list: Locator, value: string): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.press('Home')
  for (let step = 0; step < 40; step += 1) {
    if ((await list.inputValue()) === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No choice "${value}"`)
}

async function withSession<T>(page: Page, work: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page)
  try {
    return await work(session)
  } finally {
    await session.detach()
  }
}

/** Code 229: what a page sees of every key that an input method takes. */
async function taken(session: CDPSession, code: string, key = 'Process'): Promise<void> {
  const stroke = { key, code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...stroke })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke })
}

/**
 * Types `letters` with an input method and takes `chosen`. `during` looks at the page while the composition is open, after Enter
 * and some keys of the desk were pressed in it, as they reach a page on Windows and on a Mac.
 */
export async function compose(
  page: Page,
  { letters, chosen }: { readonly letters: string; readonly chosen: string },
  during: () => Promise<void> = async () => {},
): Promise<void> {
  await withSession(page, async (session) => {
    for (const [index, letter] of [...letters].entries()) {
      await taken(session, `Key${letter.toUpperCase()}`)
      const end = index + 1
      const text = letters.slice(0, end)
      await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
    }
    await taken(session, 'Enter')
    await taken(session, 'Enter', 'Enter')
    await taken(session, 'Escape', 'Escape')
    await taken(session, 'F2', 'F2')
    await during()
    await session.send('Input.insertText', { text: chosen })
  })
}

interface Stroke {
  readonly key: string
  readonly code: string
  readonly text: string
  readonly windowsVirtualKeyCode: number
  readonly modifiers: number
}

const SHIFT = 8
const MARKS: Readonly<Record<string, readonly [code: string, virtualKey: number, modifiers: number]>> = {
  '.': ['Period', 190, 0],
  '-': ['Minus', 189, 0],
  ':': ['Semicolon', 186, SHIFT],
}

function strokeOf(sign: string): Stroke {
  if (sign === '\n') return { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13, modifiers: 0 }
  const mark = MARKS[sign]
  if (mark) return { key: sign, code: mark[0], text: sign, windowsVirtualKeyCode: mark[1], modifiers: mark[2] }
  const upper = sign.toUpperCase()
  const code = /\d/.test(sign) ? `Digit${sign}` : `Key${upper}`
  const modifiers = /[A-Z]/.test(sign) ? SHIFT : 0
  return { key: sign, code, text: sign, windowsVirtualKeyCode: upper.charCodeAt(0), modifiers }
}

/** A barcode scanner: the text and Enter, faster than any finger. The times stand in the events, however slow this machine is. */
export async function scan(page: Page, code: string): Promise<void> {
  await burst(page, code, ({ text, ...stroke }) => ({ ...stroke, text }))
}

/** The same while an input method is on: it takes every key, and the page is told only which key of the keyboard it was. */
export async function scanThroughInputMethod(page: Page, code: string): Promise<void> {
  await burst(page, code, ({ code: key, modifiers }) => ({
    key: 'Process',
    code: key,
    modifiers,
    windowsVirtualKeyCode: 229,
    nativeVirtualKeyCode: 229,
  }))
}

async function burst(page: Page, code: string, seen: (stroke: Stroke) => Partial<Stroke>): Promise<void> {
  await withSession(page, async (session) => {
    const start = Date.now()
    const strokes = [...`${code}\n`].flatMap((sign, index) => {
      const stroke = { ...seen(strokeOf(sign)), timestamp: (start + index * SCANNER_MS) / 1000 }
      const down = stroke.text === undefined ? 'rawKeyDown' : 'keyDown'
      return ([down, 'keyUp'] as const).map((type) => session.send('Input.dispatchKeyEvent', { type, ...stroke }))
    })
    await Promise.all(strokes)
  })
}

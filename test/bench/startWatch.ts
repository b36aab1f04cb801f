// A clerk inside the page, as fast as the page: signs in, opens the search, types, and says when each was painted.
import type { Page } from '@playwright/test'

/** Milliseconds since the reload began. */
export interface StartTimes {
  readonly desk: number
  readonly search: number
}

interface Typing {
  readonly pin: string
  readonly query: string
}

/** From now on every load of the page is watched. */
export async function watchStarts(page: Page, typing: Typing): Promise<void> {
  await page.addInitScript(clerkInPage, typing)
}

/** Reloads and waits for the first answer of the search. */
export async function startTimes(page: Page, url: string): Promise<StartTimes> {
  await page.goto('about:blank')
  await page.goto(url)
  const told = await page.waitForFunction(() => (globalThis as { started?: StartTimes }).started)
  return (await told.jsonValue()) as StartTimes
}

/** Runs in the page: nothing of this file is in reach. */
function clerkInPage({ pin, query }: Typing): void {
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      // A message sent inside the frame is heard after its paint.
      port1.onmessage = () => resolve(performance.now())
      requestAnimationFrame(() => port2.postMessage(null))
    })
  const appears = <Found extends Element>(selector: string): Promise<Found> =>
    new Promise((resolve) => {
      const look = (): boolean => {
        const found = document.querySelector<Found>(selector)
        if (found) resolve(found)
        return found !== null
      }
      if (look()) return
      const watch = new MutationObserver(() => look() && watch.disconnect())
      watch.observe(document, { childList: true, subtree: true, attributes: true })
    })
  const type = (field: HTMLInputElement, text: string): void => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}): boolean =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
  const work = async (): Promise<void> => {
    ;(await appears<HTMLButtonElement>('.staff-list button')).click()
    const field = await appears<HTMLInputElement>('#pin')
    type(field, pin)
    await soon()
    press(field, 'Enter')
    await appears('.shell .content-screen > *')
    const desk = await painted()
    press(document.body, 'k', { ctrlKey: true, code: 'KeyK' })
    type(await appears<HTMLInputElement>('.search-field input'), query)
    await appears(`.search-hits[data-query="${query}"] .search-hit-title`)
    Object.assign(globalThis, { started: { desk, search: await painted() } })
  }
  if (location.protocol === 'http:') void work()
}

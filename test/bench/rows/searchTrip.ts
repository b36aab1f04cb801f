// What a clerk waits for after each key in the search box of the built desk: from the key to the painted list, 100,000 people.
import type { Page } from '@playwright/test'
import { benchDir } from '#test/bench/context.ts'
import { median, percentile } from '#test/bench/median.ts'
import { keystrokes } from '#test/bench/page/search/typedQueries.ts'
import { measureThere, openBenchThere } from '#test/bench/profile.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { Clerk } from '#test/e2e/clerk.ts'

const MANY = 100_000
/** Queries of one round: all rounds together type the 500. */
const A_ROUND = 100

/** Types each text into the open box and says how long after the key its list was painted. */
function typeAll(page: Page, texts: readonly string[]): Promise<readonly number[]> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('.search-field input')
    const list = document.querySelector('.search-hits')
    if (!field || !list) throw new Error('the search is not open')
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const times: number[] = []
    for (const text of typed) {
      const shown = new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (list.getAttribute('data-query') !== text) return
          watch.disconnect()
          resolve()
        })
        watch.observe(list, { attributes: true, attributeFilter: ['data-query'] })
      })
      const start = performance.now()
      setValue?.call(field, text)
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await shown
      times.push(
        await new Promise<number>((resolve) => {
          const { port1, port2 } = new MessageChannel()
          // A message sent inside the frame is heard after its paint.
          port1.onmessage = () => resolve(performance.now() - start)
          requestAnimationFrame(() => port2.postMessage(null))
        }),
      )
      // As fast as nobody types; the next key falls anywhere in a frame.
      await new Promise((resolve) => setTimeout(resolve, 5 + (times.length % 12)))
    }
    return times
  }, texts)
}

export const row: BenchRow = {
  name: 'search.trip',
  unit: 'ms',
  goal: 24,
  run: async ({ rounds, openFilledDesk }) => {
    const { page, url } = await openFilledDesk(MANY)
    await page.goto(url)
    await openBenchThere(page, url, benchDir)
    const queries = await measureThere<readonly string[]>(page, 'deskQueries', { people: MANY })
    await page.goto(url)
    await new Clerk(page).signIn()
    await page.keyboard.press('Control+k')
    await page.locator('.search-field input').waitFor()
    const typed = (from: number) => queries.slice(from, from + A_ROUND).flatMap(keystrokes)
    await typeAll(page, typed(queries.length - A_ROUND))
    const times: (readonly number[])[] = []
    for (let round = 0; round < rounds; round += 1) {
      times.push(await typeAll(page, typed((round * A_ROUND) % queries.length)))
    }
    const all = times.flat()
    const note = `${all.length} keystrokes of ${rounds * A_ROUND} queries; median ${median(all).toFixed(1)}, longest ${Math.max(...all).toFixed(0)} ms; a frame is up to 16.7 of it`
    return { rounds: times.map((round) => percentile(round, 0.95)), note }
  },
}

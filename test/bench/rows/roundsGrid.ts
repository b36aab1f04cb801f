// What a clerk sees of a key while a clipboard of 500 homes is entered: from the key to the painted frame, as search.trip measures the search box;
// one round more on a slow desk for the note.
import type { Page } from '@playwright/test'
import { openClipboard, SLOW_DESK, TOWER_HOMES } from '#test/bench/clipboardDesk.ts'
import { throttleCpu } from '#test/bench/context.ts'
import { median, percentile } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'

const LINES = 20
/** A line as it is typed: a reading, the next meter, another reading, the next line without storing this one. */
const KEYS = ['1', '0', '2', '4', 'Tab', '1', '0', '2', '4', 'ArrowDown', 'Shift+Tab']
const PACE_MS = 60

/** From now on each key that goes down is timed until its frame is painted. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { keyTimes: times })
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Shift') return
        const { port1, port2 } = new MessageChannel()
        // A message sent inside the frame is heard after its paint.
        port1.onmessage = () => times.push(performance.now() - event.timeStamp)
        requestAnimationFrame(() => port2.postMessage(null))
      },
      true,
    )
  })
}

function takeTimes(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes.splice(0))
}

async function typeLines(page: Page): Promise<readonly number[]> {
  for (let line = 0; line < LINES; line += 1) {
    for (const key of KEYS) {
      await page.keyboard.press(key)
      await page.waitForTimeout(PACE_MS)
    }
  }
  return await takeTimes(page)
}

export const row: BenchRow = {
  name: 'rounds.grid',
  unit: 'ms',
  goal: 24,
  run: async (context) => {
    const page = await openClipboard(context)
    await watchKeys(page)
    await typeLines(page)
    const all: number[] = []
    const worst: number[] = []
    for (let round = 0; round < context.rounds; round += 1) {
      const times = await typeLines(page)
      all.push(...times)
      worst.push(percentile(times, 0.95))
    }
    await throttleCpu(page, SLOW_DESK)
    const slow = await typeLines(page)
    await throttleCpu(page, 1)
    const note = `${LINES * KEYS.length} keys a round among ${TOWER_HOMES} lines; median ${median(all).toFixed(1)}, longest ${Math.max(...all).toFixed(1)} ms; a frame is up to 16.7 of it; one round at ${SLOW_DESK}× CPU throttle: median ${median(slow).toFixed(1)}, 95th percentile ${percentile(slow, 0.95).toFixed(1)} ms`
    return { rounds: worst, note }
  },
}

// What somebody at the counter waits for while their parcel is scanned: from the scanner's Enter to the painted hand-out dialog, among the
// parcels of years.
import type { Page } from '@playwright/test'
import { benchDir } from '#test/bench/context.ts'
import { median, percentile } from '#test/bench/median.ts'
import type { HeldParcel } from '#test/bench/page/measures/fillCustody.ts'
import { measureThere, openBenchThere } from '#test/bench/profile.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { Clerk } from '#test/e2e/clerk.ts'
import { scan } from '#test/e2e/hands.ts'
import { goTo } from '#test/e2e/screenList.ts'

/** A profile of its own: no other row asks for this many. */
const PEOPLE = 1_500
const PARCELS = { parcels: 50_000, held: 600 }
/** Scans of one round: labels and waybills by turns. */
const SCANS = 24

/** Keeps the moment of each Enter, before the desk hears it: what is a scan goes no further. */
const KEEP_ENTERS = `{
  const watch = { entered: 0 }
  globalThis.custodyWatch = watch
  addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') watch.entered = performance.now()
  }, { capture: true })
}`

/** Milliseconds from the Enter of the scan to the frame in which the dialog shows this tag. */
async function findOnce(page: Page, code: string, tag: string): Promise<number> {
  const shown = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('the hand-out never showed the parcel that was scanned')), 20_000)
        const { custodyWatch: watch } = globalThis as unknown as { custodyWatch: { entered: number } }
        const isThere = (): boolean =>
          [...document.querySelectorAll('.hand-out .out-tag')].some(({ textContent }) => textContent === wanted)
        const observer = new MutationObserver(() => {
          if (!isThere()) return
          observer.disconnect()
          const { port1, port2 } = new MessageChannel()
          // A message sent inside the frame is heard after its paint.
          port1.onmessage = () => resolve(performance.now() - watch.entered)
          requestAnimationFrame(() => port2.postMessage(null))
        })
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
      }),
    tag,
  )
  await scan(page, code)
  return await shown
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('.hand-out').waitFor({ state: 'detached' })
  await goTo(page, '/')
  // Nobody is served in one breath: what the last hand-out began is done.
  await page.waitForTimeout(300)
}

export const row: BenchRow = {
  name: 'custody.find',
  unit: 'ms',
  goal: 100,
  run: async ({ rounds, openFilledDesk }) => {
    const { page, url } = await openFilledDesk(PEOPLE)
    page.setDefaultTimeout(600_000)
    await page.goto(url)
    await openBenchThere(page, url, benchDir)
    const held = await measureThere<readonly HeldParcel[]>(page, 'fillCustody', PARCELS)
    page.setDefaultTimeout(60_000)
    await page.addInitScript({ content: KEEP_ENTERS })
    await page.goto(url)
    await new Clerk(page).signIn()
    const step = Math.max(1, Math.floor(held.length / (SCANS * (rounds + 1))))
    const asked = held.filter((_, index) => index % step === 0)
    const times: number[][] = []
    for (let round = 0; round <= rounds; round += 1) {
      const taken: number[] = []
      for (const [index, { label, waybill, tag }] of asked.slice(round * SCANS, (round + 1) * SCANS).entries()) {
        taken.push(await findOnce(page, index % 2 === 0 ? label : waybill, tag))
        await leave(page)
      }
      times.push(taken)
    }
    // The first round warms up.
    const [first = [], ...measured] = times
    const all = measured.flat()
    const note = `${all.length} scans, label and waybill by turns, ${PARCELS.parcels} parcels of which ${held.length} are here; median ${median(all).toFixed(0)}, longest ${Math.max(...all).toFixed(0)} ms, the very first ${(first[0] ?? 0).toFixed(0)} ms; a frame is up to 16.7 of it`
    return { rounds: measured.map((round) => percentile(round, 0.95)), note }
  },
}

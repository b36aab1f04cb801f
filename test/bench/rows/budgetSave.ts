// What a clerk waits for after Enter on a slow desk: from the key in the owner's edit form to the frame in which the status line says 已保存.
import type { Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { throttleCpu } from '#test/bench/context.ts'
import { median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { Clerk, fieldOf } from '#test/e2e/clerk.ts'
import { enter } from '#test/e2e/hands.ts'

const SLOW_DESK = 4
const EDITS = 4
const WARM_UP = 2

/** From now on: the next Enter starts the clock, and the frame painted after the next `saved` stops it. */
function watchNextSave(page: Page): Promise<void> {
  return page.evaluate(() => {
    const line = document.querySelector('.save-status')
    if (line === null) throw new Error('no status line')
    const watched = globalThis as { tookMs?: Promise<number> }
    watched.tookMs = new Promise((resolve) => {
      let pressed: number | undefined
      const key = (event: KeyboardEvent): void => {
        if (event.key !== 'Enter') return
        pressed = event.timeStamp
        removeEventListener('keydown', key, { capture: true })
      }
      addEventListener('keydown', key, { capture: true })
      const watch = new MutationObserver(() => {
        if (pressed === undefined || line.getAttribute('data-kind') !== 'saved') return
        watch.disconnect()
        const { port1, port2 } = new MessageChannel()
        // A message sent inside the frame is heard after its paint.
        port1.onmessage = () => resolve(performance.now() - (pressed ?? 0))
        requestAnimationFrame(() => port2.postMessage(null))
      })
      watch.observe(line, { attributes: true, attributeFilter: ['data-kind'] })
    })
  })
}

/** Milliseconds of one edit: the remark is changed and the cursor stands in the name, where Enter saves. */
async function saveOnce(clerk: Clerk, remark: string): Promise<number> {
  const { page } = clerk
  const form = await clerk.openEdit()
  await fieldOf(form, text('ownerFiles.fields.remark')).fill(remark)
  await fieldOf(form, text('ownerFiles.fields.name')).focus()
  await clerk.saysSaved()
  await watchNextSave(page)
  await enter(page)
  const took = await page.evaluate(() => (globalThis as { tookMs?: Promise<number> }).tookMs ?? Number.NaN)
  await clerk.hub().getByText(remark, { exact: true }).waitFor()
  return took
}

export const row: BenchRow = {
  name: 'budget.save.ms',
  unit: 'ms',
  goal: 300,
  run: async ({ rounds, openDesk }) => {
    const clerk = new Clerk(await openDesk())
    await clerk.firstRun()
    await clerk.addOwner({ unit: '2-1203', name: '王晓梅', phone: '13812345678' })
    const edit = async (round: number): Promise<number> => {
      const took: number[] = []
      for (let count = 0; count < EDITS; count += 1) took.push(await saveOnce(clerk, `第 ${round} 轮 ${count}`))
      return median(took)
    }
    await throttleCpu(clerk.page, SLOW_DESK)
    for (let count = 0; count < WARM_UP; count += 1) await edit(-count)
    const medians: number[] = []
    for (let round = 1; round <= rounds; round += 1) medians.push(await edit(round))
    await throttleCpu(clerk.page, 1)
    return {
      rounds: medians,
      note: `${EDITS} edits a round at ${SLOW_DESK}× CPU throttle, strict, to the painted words`,
    }
  },
}

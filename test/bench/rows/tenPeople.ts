// The job at the counter as a whole: ten people are found, corrected and handed their registration form, by keyboard (test/e2e/tenPeople.ts).
import { median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { PaperClerk } from '#test/e2e/paperClerk.ts'
import { countKeys, type KeyCount, serve, TEN_PEOPLE } from '#test/e2e/tenPeople.ts'

const MINUTE = 60

/** Seconds of ten people one after another, from the first key to the last PDF in the download folder. */
async function serveAll(clerk: PaperClerk, round: number): Promise<number> {
  const start = performance.now()
  for (const one of TEN_PEOPLE) await (await serve(clerk, one, round)).path()
  return (performance.now() - start) / 1000
}

function noteOf(seconds: number, { acting, typed }: KeyCount): string {
  const each = (MINUTE - seconds) / (acting + typed)
  const left = each > 0 ? `a minute leaves ${(1000 * each).toFixed(0)} ms of hands a key` : 'no time is left for hands'
  return `${acting} keys besides ${typed} typed ones and Chinese words; the script types at once, so this is the program's part: ${left}`
}

export const row: BenchRow = {
  name: 'job.ten-people',
  unit: 's',
  goal: MINUTE,
  run: async ({ rounds, openDesk }) => {
    const page = await openDesk({ demo: true })
    const clerk = new PaperClerk(page)
    await clerk.openPractice()
    // The first of them wakes the printing browser and the fonts.
    await serveAll(clerk, 0)
    const pressed = await countKeys(page)
    const seconds: number[] = []
    for (let round = 1; round <= rounds; round += 1) seconds.push(await serveAll(clerk, round))
    const { acting, typed } = await pressed()
    const keys = { acting: Math.round(acting / rounds), typed: Math.round(typed / rounds) }
    return { rounds: seconds, note: noteOf(median(seconds), keys) }
  },
}

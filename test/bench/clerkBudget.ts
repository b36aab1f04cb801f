// One round of a clerk's budget: hands at a person's pace in the built program at 4× CPU throttle, from the first key to what is seen.
import type { Page } from '@playwright/test'
import type { PaperClerk } from '#test/e2e/paperClerk.ts'
import { throttleCpu } from './context.ts'
import { type HandCount, Hands, secondsOf } from './hands.ts'
import { median } from './median.ts'
import type { Resident } from './page/receptionPeople.ts'
import { RECEPTION_PEOPLE } from './reception.ts'
import type { BenchContext } from './row.ts'

const SLOW_DESK = 4

/** What is done in one round, with somebody else in each. */
export interface ClerkJob {
  /** Outside the clock: what is there before the first key. */
  readonly before: (resident: Resident, round: number) => Promise<unknown>
  /** From the first key to what the clerk waits for. */
  readonly work: (hands: Hands, resident: Resident, round: number) => Promise<unknown>
  /** Outside the clock: that it was done, and the desk as it was. */
  readonly after: (resident: Resident, round: number) => Promise<unknown>
}

/** What the rounds took. */
export interface ClerkRounds {
  readonly seconds: readonly number[]
  /** Hands of one round, the most of any. */
  readonly hands: HandCount
  /** Seconds of the round beside those of its hands: what the clerk waits for the program. */
  readonly waited: number
}

/** Opens the reception, makes the desk slow, warms up with one round, and measures the rest. */
export async function runJob(
  { rounds, openReception }: BenchContext,
  jobOf: (clerk: PaperClerk) => ClerkJob,
): Promise<ClerkRounds> {
  const { clerk, residents } = await openReception()
  const job = jobOf(clerk)
  const hands = await Hands.at(clerk.page)
  await throttleCpu(clerk.page, SLOW_DESK)
  const took: { readonly seconds: number; readonly hands: HandCount }[] = []
  for (const [round, resident] of residents.entries()) {
    await job.before(resident, round)
    hands.take()
    const start = performance.now()
    await job.work(hands, resident, round)
    const seconds = (performance.now() - start) / 1000
    took.push({ seconds, hands: hands.take() })
    await job.after(resident, round)
  }
  const measured = took.slice(1, rounds + 1)
  const most = (of: keyof HandCount) => Math.max(...measured.map((one) => one.hands[of]))
  return {
    seconds: measured.map(({ seconds }) => seconds),
    hands: { keys: most('keys'), words: most('words'), looks: most('looks') },
    waited: median(measured.map((one) => one.seconds - secondsOf(one.hands))),
  }
}

/** What a reader of the row must know. */
export function noteOf({ hands, waited }: ClerkRounds, what: string): string {
  const { keys, words, looks } = hands
  const said = [
    `keys ${keys}`,
    ...(words > 0 ? [`Chinese words ${words}`] : []),
    ...(looks > 0 ? [`looks ${looks}`] : []),
  ]
  return `${what}: ${said.join(', ')}; ${secondsOf(hands).toFixed(1)} s of hands, ${waited.toFixed(2)} s waited beside; ${SLOW_DESK}× CPU throttle, practice community and ${RECEPTION_PEOPLE} people more`
}

/** What tells that something was done, and offers to take it back. */
export const UNDO_NOTICE = '.undo-notice'

/** Looks at every frame until each of `seen` shows its words and the status line says 已保存. */
export async function untilSeen(
  page: Page,
  seen: readonly (readonly [selector: string, words: string])[],
): Promise<void> {
  await page.waitForFunction((wanted) => {
    const isSaved = document.querySelector('.save-status')?.getAttribute('data-kind') === 'saved'
    const shows = (at: string, words: string): boolean =>
      [...document.querySelectorAll(at)].some(({ textContent }) => textContent?.includes(words) === true)
    return isSaved && wanted.every(([at, words]) => shows(at, words))
  }, seen)
}

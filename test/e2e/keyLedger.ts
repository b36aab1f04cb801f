// How many keys a job takes: what a clerk's budget counts. Keys of an input method count as typing; modifiers belong to their key.
import type { Page } from '@playwright/test'

/** Keys that went down: those that write, and those that act (a chord is one). */
export interface KeysOfJob {
  readonly typed: number
  readonly acting: number
}

const SLOT = 'keysOfJobs'

/** Keys of the page since it was loaded. */
async function keysSoFar(page: Page): Promise<KeysOfJob> {
  return await page.evaluate((slot) => {
    const place = globalThis as unknown as Record<string, { typed: number; acting: number } | undefined>
    const there = place[slot]
    if (there !== undefined) return { ...there }
    const count = { typed: 0, acting: 0 }
    place[slot] = count
    const onKey = (event: KeyboardEvent): void => {
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
      // What an input method takes: its letters are typing, and it alone knows what the others did.
      if (event.keyCode === 229) {
        if (/^Key/.test(event.code)) count.typed += 1
        return
      }
      const writes = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey
      count[writes ? 'typed' : 'acting'] += 1
    }
    addEventListener('keydown', onKey, { capture: true })
    return { ...count }
  }, SLOT)
}

/** The keys and the time of every job of a walk, by its name. */
export class KeyLedger {
  private readonly jobs = new Map<string, { typed: number; acting: number; ms: number; times: number }>()

  /** Does a job and counts. A job that loads the page anew must not be counted. */
  async count<Done>(page: Page, name: string, job: () => Promise<Done>): Promise<Done> {
    const before = await keysSoFar(page)
    const started = performance.now()
    const done = await job()
    const ms = performance.now() - started
    const after = await keysSoFar(page)
    const sum = this.jobs.get(name) ?? { typed: 0, acting: 0, ms: 0, times: 0 }
    this.jobs.set(name, {
      typed: sum.typed + after.typed - before.typed,
      acting: sum.acting + after.acting - before.acting,
      ms: sum.ms + ms,
      times: sum.times + 1,
    })
    return done
  }

  /** Mean keys of a job. **Throws** when it was never done. */
  of(name: string): KeysOfJob {
    const job = this.jobs.get(name)
    if (job === undefined) throw new Error(`Nobody counted ${name}`)
    return { typed: job.typed / job.times, acting: job.acting / job.times }
  }

  /** One line a job, for the log of a run. */
  lines(): readonly string[] {
    return [...this.jobs].map(([name, { typed, acting, ms, times }]) => {
      const mean = (sum: number): string => (sum / times).toFixed(1)
      return `${name} ×${times}: ${mean(acting)} keys, ${mean(typed)} typed, ${(ms / times / 1000).toFixed(1)} s`
    })
  }
}

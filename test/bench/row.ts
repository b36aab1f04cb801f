// One row of the bench: what it measures, what it should reach, and how it is run.
import type { Page } from '@playwright/test'
import type { PaperClerk } from '#test/e2e/paperClerk.ts'
import type { Resident } from './page/receptionPeople.ts'

/** What a row gets to measure with. Everything is opened on demand and closed after the row. */
export interface BenchContext {
  /** How many rounds to run: at least 5. */
  readonly rounds: number
  /** The bench page (test/bench/page) in a browser whose profile is on disk. */
  readonly openBenchPage: () => Promise<BenchPage>
  /** The built program behind a local desk of its own, in such a browser; with the practice community where asked. */
  readonly openDesk: (wishes?: { readonly demo?: boolean }) => Promise<Page>
  /** The same with so many people and a stored index; filled once a run. One at a time for each number. */
  readonly openFilledDesk: (people: number) => Promise<FilledDesk>
  /** The practice community with 5,000 people more (test/bench/reception.ts), a clerk signed in at its reception. */
  readonly openReception: () => Promise<Reception>
}

/** A filled desk in its browser; nothing is shown yet. */
export interface FilledDesk {
  readonly page: Page
  readonly url: string
}

/** A reception where work can begin. */
export interface Reception {
  readonly clerk: PaperClerk
  /** People of the community who can be told apart, for one round each. */
  readonly residents: readonly Resident[]
}

/** The bench page: its measures are the exports of test/bench/page/measures. */
export interface BenchPage {
  readonly page: Page
  /** Runs a measure inside the page and gives what it returns, mostly milliseconds. */
  readonly measure: <T = number>(name: string, input?: unknown) => Promise<T>
}

/** One number a round; the row's value is their median. */
export interface Measured {
  readonly rounds: readonly number[]
  /** What a reader must know beside the number: the durability each side runs, another ratio. */
  readonly note?: string
  /** Keys of one round, where these have a goal too: the row is met when both are. */
  readonly keys?: KeyGoal
}

/** Keys that go down in one round, and the most that the design allows. */
export interface KeyGoal {
  readonly pressed: number
  readonly most: number
}

/** A file of test/bench/rows exports one as `row`. */
export interface BenchRow {
  readonly name: string
  readonly unit: 'ratio' | 'ms' | 's' | 'keys' | 'bytes' | 'MB' | 'share'
  /** Met when the value is at most this, or at least this where more is better. */
  readonly goal: number
  readonly better?: 'less' | 'more'
  readonly run: (context: BenchContext) => Promise<Measured>
}

/** The line of a row in the JSON file. */
export interface BenchResult {
  readonly name: string
  readonly value: number
  readonly unit: BenchRow['unit']
  readonly rounds: readonly number[]
  readonly note?: string
  readonly keys?: KeyGoal
}

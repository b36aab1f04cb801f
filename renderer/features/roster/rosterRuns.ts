/** Starts what goes on in the background, and keeps the window from being closed under it. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { spaceShort } from '#renderer/db/freeSpace.ts'
import { isRosterRunning, useRosterRun } from '#renderer/stores/useRosterRun.ts'
import { NO_COUNTS, type RunEnd } from '#shared/domain/roster/plan.ts'
import { type RosterJob, runImport } from './runImport.ts'
import { takeBackImport } from './takeBackImport.ts'

/** The browser asks in its own words; without an answer the page stays. */
function askBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

async function guarded(work: () => Promise<void>): Promise<void> {
  window.addEventListener('beforeunload', askBeforeClosing)
  try {
    await work()
  } finally {
    window.removeEventListener('beforeunload', askBeforeClosing)
  }
}

const watch = {
  onProgress: (progress: { readonly done: number; readonly of: number }) => useRosterRun.getState().tell(progress),
  isCancelled: () => useRosterRun.getState().run?.isStopping === true,
}

/** What a row of a roster takes, with its person, stay, phones, keys and changes: measured, and rounded up. */
const ROW_BYTES = { browser: 6_000, journal: 3_000 } as const

/** An import that would fill the disk in its middle is not begun. */
async function noRoomFor({ bridge, store }: Desk, { rows }: RosterJob): Promise<RunEnd | undefined> {
  const need = { browser: rows * ROW_BYTES.browser, journal: rows * ROW_BYTES.journal }
  const short = await spaceShort(need, { bridge, workspace: store.workspace })
  return short && { kind: 'failed', runId: '', counts: NO_COUNTS, why: { code: 'storage-full' } }
}

/** Begins an import; returns at once. Nothing happens while another run goes on. */
export function startImport(desk: Desk, job: RosterJob, badRows: number): void {
  const { run, begin, end } = useRosterRun.getState()
  if (isRosterRunning(run)) return
  const progress = { done: 0, of: job.wishes.units.length }
  const startedMs = desk.store.clock.nowMs()
  begin({ kind: 'import', fileName: job.fileName, startedMs, progress, isStopping: false, badRows })
  void guarded(async () => end((await noRoomFor(desk, job)) ?? (await runImport(desk, job, watch))))
}

/** Begins to take a run back; returns at once. Nothing happens while another run goes on. */
export function startTakeBack(desk: Desk, { id, fileName }: { readonly id: string; readonly fileName: string }): void {
  const { run, begin, end } = useRosterRun.getState()
  if (isRosterRunning(run)) return
  const startedMs = desk.store.clock.nowMs()
  begin({ kind: 'take-back', runId: id, fileName, startedMs, progress: { done: 0, of: 0 }, isStopping: false })
  void guarded(async () => end(await takeBackImport(desk, id, watch)))
}

/** One journal: calls that come together share one write and one `fdatasync`, and are answered after it (sync 4.5.2). */
import { isDiskFull } from '#electron/host/durableFile.ts'
import { readWhole } from '#electron/host/files/fileLayer.ts'
import type { JournalPlace } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { erasePacks } from './erase.ts'
import { logNumbers, logPath } from './journalFiles.ts'
import type { LyingRecord } from './record.ts'
import { recordsFrom, type ScannedJournal } from './scan.ts'
import { createTail, type JournalContext, type Tail } from './tail.ts'

/** About what one page of `read` holds, bytes. */
const PAGE_BYTES = 4 * 1024 * 1024

/** What an append comes to: bytes of the journal, or why nothing of the call counts. */
export type Appended = Result<number, 'disk-full' | 'gap'>

/** A journal of one workspace. Calls may come at the same time; they are done one after another. */
export interface Journal {
  /** Reads it through when that was not done yet, making its folder. Throws the system's error. */
  readonly open: () => Promise<ScannedJournal>
  readonly append: (records: readonly LyingRecord[]) => Promise<Appended>
  readonly read: (from: JournalPlace | null) => Promise<JournalPage | undefined>
  readonly erase: (ids: ReadonlySet<string>) => Promise<void>
  /** Runs something while nobody writes, and forgets what was read of the files. */
  readonly alone: (task: () => Promise<void>) => Promise<void>
  /** Lets go of the file; whoever calls later opens it again. */
  readonly close: () => Promise<void>
}

/** Records in order, and where the next page begins. */
export interface JournalPage {
  readonly records: readonly LyingRecord[]
  readonly next: JournalPlace | null
}

interface Waiting {
  readonly records: readonly LyingRecord[]
  readonly answer: (appended: Appended) => void
  readonly fail: (cause: unknown) => void
}

/** Gives a journal that reads its files when it is first asked. */
export function createJournal(context: JournalContext): Journal {
  const tail = createTail(context)
  let turn: Promise<unknown> = Promise.resolve()
  let waiting: Waiting[] = []
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = turn.then(task)
    turn = done.catch(() => undefined)
    return done
  }
  const flush = async () => {
    const group = waiting
    waiting = []
    if (group.length > 0) await writeGroup(tail, group)
  }
  return {
    open: () => inTurn(tail.open),
    append: (records) =>
      new Promise((answer, fail) => {
        waiting.push({ records, answer, fail })
        void inTurn(flush)
      }),
    read: (from) => inTurn(async () => readPage(context, await tail.open(), from)),
    erase: (ids) =>
      inTurn(async () => {
        await tail.open()
        await tail.forget()
        await erasePacks(context.files, context.dir, ids)
      }),
    alone: (task) =>
      inTurn(async () => {
        await tail.forget()
        await task()
      }),
    close: () => inTurn(tail.forget),
  }
}

/** One write for everything that waits. When it fails, nobody of the group was told that anything is saved. */
async function writeGroup(tail: Tail, group: readonly Waiting[]): Promise<void> {
  try {
    const { contents } = await tail.open()
    const judged = group.map((call) => {
      return { call, fresh: contents.take(call.records) }
    })
    const records = judged.flatMap(({ fresh }) => (fresh === 'gap' ? [] : fresh))
    if (records.length > 0) await tail.write(records)
    const { bytes } = await tail.open()
    for (const { call, fresh } of judged) call.answer(fresh === 'gap' ? err('gap') : ok(bytes))
  } catch (cause) {
    await tail.forget()
    // Takes back at once what was half written, so that the old state stands; a disk that refuses that too is asked again at the next call.
    await tail.open().catch(tail.forget)
    for (const call of group) {
      if (isDiskFull(cause)) call.answer(err('disk-full'))
      else call.fail(cause)
    }
  }
}

async function readPage(
  { files, dir }: JournalContext,
  { tail }: ScannedJournal,
  from: JournalPlace | null,
): Promise<JournalPage | undefined> {
  const numbers = await logNumbers(files, dir)
  const file = from?.file ?? numbers[0]
  if (file === undefined) return { records: [], next: null }
  if (!numbers.includes(file)) return undefined
  const whole = await readWhole(files, logPath(dir, file))
  // What lies behind the last synced record of the tail was not answered yet.
  const { records, end } = recordsFrom(
    file === tail.file ? whole.subarray(0, tail.length) : whole,
    from?.offset ?? 0,
    PAGE_BYTES,
  )
  if (end < (file === tail.file ? tail.length : whole.length)) return { records, next: { file, offset: end } }
  const following = numbers.find((number) => number > file)
  return { records, next: following === undefined ? null : { file: following, offset: 0 } }
}

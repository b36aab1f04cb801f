// The desk's side of the roster worker: promises, progress, and giving up by ending the worker. Failures are refusals.

import { LARGEST_FILE, type TableFileRefusal } from '#renderer/platform/readTable/tableToRead.ts'
import type { RosterMapping } from '#shared/domain/roster/header.ts'
import type { CellProblem, RosterLine, RosterReading, RosterUnit } from '#shared/domain/roster/line.ts'
import type { RosterOptions } from '#shared/domain/roster/readRoster.ts'
import { refuse } from '#shared/kernel/errors.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { MendWords } from './mendTable.ts'
import { openRosterWorker, type RosterPort } from './rosterPort.ts'
import type { OpenedRoster, RosterReply, RosterRequest, SheetSummary } from './rosterProtocol.ts'

type Answer<Value> = Promise<Result<Value, TableFileRefusal>>

export interface ReadRequest {
  readonly sheet: number
  readonly mapping: RosterMapping
  readonly options: RosterOptions
  readonly onProgress?: (done: number, total: number) => void
}

/** One file from being picked to being read. One question at a time. */
export interface RosterSession {
  readonly open: (file: Blob & { readonly name: string }) => Answer<OpenedRoster>
  /** The columns when the header stands in this row, from 1. */
  readonly header: (sheet: number, headerRow: number) => Answer<SheetSummary>
  readonly read: (request: ReadRequest) => Answer<RosterReading>
  /** The rows that the last reading kept out, as a workbook to mend. */
  readonly mend: (words: MendWords) => Answer<Uint8Array<ArrayBuffer>>
  /** Ends the worker; what is under way is refused as `cancelled`. */
  readonly close: () => void
}

interface Collected {
  readonly lines: RosterLine[]
  readonly units: RosterUnit[]
  readonly problems: CellProblem[]
}

interface Waiting {
  readonly settle: (reply: Result<RosterReply, TableFileRefusal>) => void
  readonly collected: Collected
  readonly onProgress: ((done: number, total: number) => void) | undefined
}

/** Takes a part of an answer; false for the last message. */
function takePart(reply: RosterReply, { collected, onProgress }: Waiting): boolean {
  if (reply.type === 'progress') onProgress?.(reply.done, reply.total)
  else if (reply.type === 'lines') appendAll(collected.lines, reply.lines)
  else if (reply.type === 'units') appendAll(collected.units, reply.units)
  else if (reply.type === 'problems') appendAll(collected.problems, reply.problems)
  else return false
  return true
}

interface Asker {
  readonly ask: (
    request: RosterRequest,
    onProgress?: ReadRequest['onProgress'],
  ) => Answer<readonly [RosterReply, Collected]>
  readonly end: (code: 'cancelled' | 'reader-failed') => void
}

function openAsker(port: RosterPort): Asker {
  let waiting: Waiting | undefined
  let over: 'cancelled' | 'reader-failed' | undefined
  const end = (code: 'cancelled' | 'reader-failed'): void => {
    if (over !== undefined) return
    over = code
    port.terminate()
    waiting?.settle(refuse(code))
    waiting = undefined
  }
  port.listen(
    (reply) => {
      if (waiting === undefined || takePart(reply, waiting)) return
      const { settle } = waiting
      waiting = undefined
      settle(ok(reply))
    },
    () => end('reader-failed'),
  )
  const ask: Asker['ask'] = async (request, onProgress) => {
    if (over !== undefined) return refuse(over)
    const { promise, resolve } = Promise.withResolvers<Result<RosterReply, TableFileRefusal>>()
    const collected: Collected = { lines: [], units: [], problems: [] }
    waiting = { settle: resolve, collected, onProgress }
    port.postMessage(request)
    const answer = await promise
    if (!answer.ok) return answer
    return answer.value.type === 'refused'
      ? refuse(answer.value.refusal.code, answer.value.refusal)
      : ok([answer.value, collected])
  }
  return { ask, end }
}

/** Starts a worker for one file. */
export function openRosterSession(openPort: () => RosterPort = openRosterWorker): RosterSession {
  const { ask, end } = openAsker(openPort())
  return {
    open: async (file) => {
      // Before it is loaded: a film picked by mistake would fill the memory.
      if (file.size > LARGEST_FILE) return refuse('too-large', { detail: { megabytes: LARGEST_FILE / 1024 / 1024 } })
      const bytes = await file.arrayBuffer().catch(() => undefined)
      if (bytes === undefined) return refuse('damaged')
      const answer = await ask({ type: 'open', file: bytes, name: file.name })
      if (!answer.ok) return answer
      return answer.value[0].type === 'opened' ? ok(answer.value[0].roster) : refuse('reader-failed')
    },
    header: async (sheet, headerRow) => {
      const answer = await ask({ type: 'header', sheet, headerRow })
      if (!answer.ok) return answer
      return answer.value[0].type === 'header' ? ok(answer.value[0].summary) : refuse('reader-failed')
    },
    read: async ({ sheet, mapping, options, onProgress }) => {
      const answer = await ask({ type: 'read', sheet, mapping, options }, onProgress)
      if (!answer.ok) return answer
      const [reply, collected] = answer.value
      return reply.type === 'read' ? ok({ ...reply.facts, ...collected }) : refuse('reader-failed')
    },
    mend: async (words) => {
      const answer = await ask({ type: 'mend', words })
      if (!answer.ok) return answer
      return answer.value[0].type === 'file' ? ok(answer.value[0].bytes) : refuse('reader-failed')
    },
    close: () => end('cancelled'),
  }
}

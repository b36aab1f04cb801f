/** A host's journal without a disk: what lies in it, and a switch for what stands in the way. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { JournalFacts, JournalRecord } from '#shared/ipc/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

type JournalBridge = FrontDeskBridge['journal']

/** Records of a page: small, so that every test reads several. */
const PAGE = 3

/** A journal in memory, as a host keeps it. */
export interface MemoryJournal {
  readonly bridge: JournalBridge
  /** What lies in it, in order. */
  readonly records: () => readonly JournalRecord[]
  /** What was set aside, one list a time. */
  readonly aside: () => readonly (readonly JournalRecord[])[]
  /** From now on every call is refused with this code; `undefined` ends it. */
  readonly fail: (code: string | undefined) => void
  /** Calls so far, by channel. */
  readonly calls: () => readonly string[]
  /** Takes records away, as damage does. */
  readonly damage: (isLost: (record: JournalRecord) => boolean) => void
  /** Holds every answer back until `answer` is called. */
  readonly hold: () => { readonly answer: () => void }
}

export function memoryJournal(workspaceId = 'any'): MemoryJournal {
  let records: JournalRecord[] = []
  const aside: JournalRecord[][] = []
  const calls: string[] = []
  let why: string | undefined
  let held: Promise<void> | undefined
  const facts = (): JournalFacts => ({
    workspaceId,
    identity: records.findLast(({ kind }) => kind === 'identity')?.bytes ?? null,
    last: Object.fromEntries(records.filter(({ kind }) => kind === 'change').map(({ device, seq }) => [device, seq])),
    bytes: records.length,
    cutBytes: 0,
  })
  const call = async <Answer>(name: string, work: () => Answer): Promise<Answer> => {
    calls.push(name)
    await held
    return why === undefined ? work() : (err({ code: why }) as Answer)
  }
  const bridge: JournalBridge = {
    list: () => call('list', () => ok({ journals: records.length > 0 ? [facts()] : [] })),
    open: () => call('open', () => ok(facts())),
    append: ({ records: more }) =>
      call('append', () => {
        const kept = [...records]
        for (const record of more) {
          if (kept.some((one) => isSame(one, record))) continue
          const last = kept.findLast(({ kind, device }) => kind === 'change' && device === record.device)?.seq ?? 0
          if (record.kind === 'change' && record.seq > last + 1) return err({ code: 'gap' as const })
          kept.push(record)
        }
        records = kept
        return ok({ bytes: kept.length })
      }),
    read: ({ from }) =>
      call('read', () => {
        const start = from?.offset ?? 0
        const next = start + PAGE < records.length ? { file: 1, offset: start + PAGE } : null
        return ok({ records: records.slice(start, start + PAGE), next })
      }),
    erase: ({ ids }) =>
      call('erase', () => {
        records = records.filter(({ kind, id }) => kind !== 'keys' || !ids.includes(id))
        return ok(null)
      }),
    setAside: () =>
      call('setAside', () => {
        aside.push(records)
        records = []
        return ok(null)
      }),
  }
  return {
    bridge,
    records: () => records,
    aside: () => aside,
    calls: () => calls,
    fail: (code) => {
      why = code
    },
    damage: (isLost) => {
      records = records.filter((record) => !isLost(record))
    },
    hold: () => {
      let answer = () => {}
      held = new Promise((resolve) => {
        answer = resolve
      })
      return { answer: () => answer() }
    },
  }
}

function isSame(a: JournalRecord, b: JournalRecord): boolean {
  if (a.kind !== b.kind || a.device !== b.device) return false
  return a.kind === 'change' ? a.seq === b.seq : a.id === b.id && a.bytes === b.bytes
}

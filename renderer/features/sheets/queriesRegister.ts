/** What the register of papers is answered: rows by phase, form, box and day; counts, boxes, numbers, and what blanks became. */
import type { Collection } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { SheetRow } from '#renderer/db/tables.ts'
import { type NumberRun, numberRuns } from '#shared/domain/sheets/numbers.ts'
import { FORMS } from '#shared/domain/sheets/schema.ts'
import { addDays } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import type { RegisterFilter, Shown } from './registerFilter.ts'

/** Sorts after every instant. */
const AFTER_ALL = '\uffff'

/** The papers that are asked for: newest first, but what waits longest for its signature first. */
export function findPapers(store: Store, filter: RegisterFilter, limit: number): Promise<SheetRow[]> {
  const { shown, form, box, span } = filter
  const from = span === '' ? '' : firstInstant(store, Number(span))
  const all = rowsOf(store, { shown, box, from })
  const oldestFirst = shown === 'waiting'
  const passes = ({ v }: SheetRow): boolean =>
    (form === '' || v.form === form) && (box === '' || v.box === box) && v.issuedAt >= from && fits(v.phase, shown)
  const asked = form === '' && box === '' ? all : all.filter(passes)
  return (oldestFirst ? asked : asked.reverse()).limit(limit).toArray()
}

function fits(phase: string, shown: Shown): boolean {
  return shown === 'all' || phase === shown
}

interface Asked {
  readonly shown: Shown
  readonly box: string
  readonly from: string
}

function rowsOf({ db }: Store, { shown, box, from }: Asked): Collection<SheetRow, string> {
  if (box !== '') return db.sheets.where('v.box').equals(box)
  if (shown !== 'all') return db.sheets.where('[v.phase+v.issuedAt]').between([shown, from], [shown, AFTER_ALL])
  return from === '' ? db.sheets.orderBy('v.issuedAt') : db.sheets.where('v.issuedAt').aboveOrEqual(from)
}

function firstInstant(store: Store, days: number): string {
  const today = store.dayOf(store.clock.nowMs())
  return zonedInstant(addDays(today, 1 - days), 0, store.zone())
}

/** How many wait for their signed copy, and how many blanks lie unused. */
export async function registerCounts({ db }: Store): Promise<{ readonly waiting: number; readonly blank: number }> {
  const count = (phase: string) =>
    db.sheets.where('[v.phase+v.issuedAt]').between([phase, ''], [phase, AFTER_ALL]).count()
  const [waiting, blank] = await Promise.all([count('waiting'), count('blank')])
  return { waiting, blank }
}

/** Every box that holds a paper. */
export async function knownBoxes({ db }: Store): Promise<readonly string[]> {
  const boxes = await db.sheets.orderBy('v.box').uniqueKeys()
  return boxes.map(String).filter((box) => box !== '')
}

/** How many wait and how many blanks lie unused, live; undefined while loading. */
export function useRegisterCounts() {
  const { store } = useDesk()
  return useLiveQuery(() => registerCounts(store), [store])
}

/** Every box that holds a paper, live. */
export function useKnownBoxes(): readonly string[] {
  const { store } = useDesk()
  return useLiveQuery(() => knownBoxes(store), [store]) ?? []
}

/** The numbers of one desk and form, and what is to be said of them. */
export interface ShownRun extends NumberRun {
  readonly form: string
  /** Of this desk: a gap is no matter of waiting for another. */
  readonly isOwn: boolean
  readonly voided: readonly string[]
}

/** The runs of numbers, live; undefined while loading. */
export function useNumberRuns(): readonly ShownRun[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadRuns(store), [store])
}

/** Numbers are read off their index; only void papers are opened. */
async function loadRuns(store: Store): Promise<readonly ShownRun[]> {
  const numbers = (await store.db.sheets.orderBy('v.number').keys()).map(String)
  const voids = await store.db.sheets.where('[v.phase+v.issuedAt]').between(['void', ''], ['void', AFTER_ALL]).toArray()
  const prefix = (await store.db.desks.get(store.device))?.v.prefix ?? ''
  return numberRuns(numbers).map((run) => ({
    ...run,
    form: Object.entries(FORMS).find(([, letters]) => run.stem.endsWith(`-${letters}-`))?.[0] ?? run.stem,
    isOwn: run.stem.startsWith(`${prefix}-`),
    voided: voids
      .map(({ v }) => v.number)
      .filter((number) => number.startsWith(run.stem))
      .sort(),
  }))
}

/** The records that were entered from a blank, `entity/id`, live; none while loading. */
export function useFilledRecords(sheetId: string, filledAt: string): readonly string[] {
  const { store } = useDesk()
  const found = useLiveQuery(async () => {
    if (filledAt === '') return []
    const events = await loadLiveEvents(store, 'sheet', sheetId)
    return events.flatMap(({ ev, data }) => (ev === 'filled' && typeof data.record === 'string' ? [data.record] : []))
  }, [store, sheetId, filledAt])
  return found ?? []
}

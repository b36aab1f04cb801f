/** What screens ask of 收发文. A 工作联系单 stands in it by itself: the paper is the record, and its own return is its filing. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import { loadPaper } from '#renderer/db/paperPrinting.ts'
import type { Store } from '#renderer/db/store.ts'
import type { LetterRow, SheetRow } from '#renderer/db/tables.ts'
import { formTitle } from '#renderer/papers/paperWords.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { daysOfSpan, type LetterFilter } from './letterFilter.ts'

/** Issued forms that go to a department: each is an outgoing paper without being written down twice. */
const OUTGOING_FORMS: readonly string[] = ['work-contact']

/** A line of the register. */
export interface LetterLine {
  readonly id: string
  /** Where it is dealt with. */
  readonly path: string
  readonly direction: 'in' | 'out'
  readonly day: string
  readonly title: string
  readonly party: string
  readonly number: string
  readonly copies: number
  readonly personId: string | null
  readonly unitId: string | null
  readonly unitCode: string
  readonly owner: string
  readonly forwardedTo: string
  readonly answerBy: string | null
  readonly answeredAt: string
  readonly box: string
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly status: 'open' | 'answered' | 'filed' | 'waiting'
  readonly isLate: boolean
  /** An issued paper, not written down by hand. */
  readonly isPaper: boolean
}

/** The lines that are asked for, newest day first; undefined while loading. */
export function useLetterLines(filter: LetterFilter): readonly LetterLine[] | undefined {
  const { store } = useDesk()
  const { shown, span } = filter
  return useLiveQuery(() => letterLines(store, { shown, span }), [store, shown, span])
}

/** One line: undefined while loading, null where there is none. */
export function useLetterLine(letterId: string): LetterLine | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const row = letterId === '' ? undefined : await store.db.letters.get(letterId)
    if (row === undefined || row.v.status === 'void') return null
    const [line] = await linesOf(store, [row])
    return line ?? null
  }, [store, letterId])
}

async function letterLines(store: Store, { shown, span }: LetterFilter): Promise<readonly LetterLine[]> {
  const days = daysOfSpan(span, store.dayOf(store.clock.nowMs()))
  // What must still be answered is shown whatever its day.
  const asked =
    shown === 'open'
      ? openLetters(store)
      : store.db.letters.where('v.day').between(days.from, days.to, true, true).toArray()
  const rows = (await asked).filter(({ v }) => v.status !== 'void')
  const papers = shown === 'in' ? [] : await outgoingPapers(store, days)
  const lines = [...(await linesOf(store, rows)), ...papers]
  return lines
    .filter((line) => passes(line, shown))
    .sort((a, b) => (a.day === b.day ? (a.at < b.at ? 1 : -1) : a.day < b.day ? 1 : -1))
}

function passes(line: LetterLine, shown: LetterFilter['shown']): boolean {
  if (shown === 'open')
    return line.isPaper ? line.status === 'waiting' : line.answerBy !== null && line.answeredAt === ''
  return shown === 'all' || line.direction === shown
}

/** Letters that wait for an answer. Index: `letters.waitsUntil`, which only they have. */
export async function openLetters({ db }: Store): Promise<readonly LetterRow[]> {
  return db.letters.where('v.waitsUntil').above('').toArray()
}

/** The lines with the names the desk shows. */
export async function linesOf(store: Store, rows: readonly LetterRow[]): Promise<readonly LetterLine[]> {
  const [people, units, staff] = await Promise.all([
    store.db.people.bulkGet(rows.map((row) => row.v.personId ?? '')),
    store.db.units.bulkGet(rows.map((row) => row.v.unitId ?? '')),
    store.db.staff.bulkGet(rows.map((row) => row.v.registeredBy)),
  ])
  const today = store.dayOf(store.clock.nowMs())
  return rows.map(({ id, v }, index) => ({
    id,
    path: `/letters/${id}`,
    direction: v.direction,
    day: v.day,
    title: v.title,
    party: v.party,
    number: v.number,
    copies: v.copies,
    personId: v.personId,
    unitId: v.unitId,
    unitCode: units[index]?.v.code ?? '',
    owner: people[index]?.v.name ?? '',
    forwardedTo: v.forwardedTo,
    answerBy: v.answerBy,
    answeredAt: v.answeredAt,
    box: v.box,
    by: staff[index]?.v.name ?? '',
    at: v.registeredAt,
    status: v.status === 'void' ? 'open' : v.status,
    isLate: v.answerBy !== null && v.answeredAt === '' && v.answerBy < today,
    isPaper: false,
  }))
}

async function outgoingPapers(store: Store, { from, to }: { readonly from: Day; readonly to: Day }) {
  const first = zonedInstant(from, 0, store.zone())
  const after = zonedInstant(addDays(to, 1), 0, store.zone())
  const inSpan = store.db.sheets.where('v.issuedAt').between(first, after)
  const rows = await inSpan
    .filter(({ v }) => OUTGOING_FORMS.includes(v.form) && v.phase !== 'void' && v.phase !== 'blank')
    .toArray()
  return Promise.all(rows.map((row) => paperAsLetter(store, row)))
}

async function paperAsLetter(store: Store, { id, v }: SheetRow): Promise<LetterLine> {
  const [paper, unit, person, staff] = await Promise.all([
    loadPaper(store, id),
    store.db.units.get(v.unitId ?? ''),
    store.db.people.get(v.personId ?? ''),
    store.db.staff.get(v.issuedBy),
  ])
  const department = paper?.model.department
  const party = typeof department === 'string' ? department : ''
  return {
    id: `paper/${id}`,
    path: `/papers/${id}`,
    direction: 'out',
    day: store.dayOf(Date.parse(v.issuedAt)),
    title: formTitle(v.form),
    party,
    number: v.number,
    copies: 1,
    personId: v.personId,
    unitId: v.unitId,
    unitCode: unit?.v.code ?? '',
    owner: person?.v.name ?? '',
    forwardedTo: party,
    answerBy: null,
    answeredAt: v.returnedAt,
    box: v.box,
    by: staff?.v.name ?? '',
    at: v.issuedAt,
    status: v.phase === 'returned' ? 'filed' : v.phase === 'waiting' ? 'waiting' : 'open',
    isLate: false,
    isPaper: true,
  }
}

/** Code of a unit: undefined while loading, empty where there is none. */
export function useUnitCode(unitId: string): string | undefined {
  const { store } = useDesk()
  return useLiveQuery(
    async () => (unitId === '' ? '' : ((await store.db.units.get(unitId))?.v.code ?? '')),
    [store, unitId],
  )
}

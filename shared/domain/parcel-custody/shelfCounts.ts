/** Counting shelves (handbook section 4 item 8, 3.5): what should lie there against what was scanned, and what becomes of the difference. */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { CustodyState } from './custodyState.ts'
import { type ItemFacts, itemEvent, mayRun } from './itemFacts.ts'

/** Why a count is not closed; each code is explained where it is given. */
export type CountRefusal = Refusal<
  'beyond-role' | 'count-empty' | 'too-many-missing' | 'place-unknown' | 'count-remark-too-long'
>

/** Most things that one count may change: more is a mistake of the choice of shelves, and too much for one change. */
export const MAX_CHANGED = 300
/** Codes of nothing in store that one count keeps, and how much of each. */
const MAX_UNKNOWN = 100
const LONGEST_CODE = 40
const LONGEST_REMARK = 200
const PLACES = new Set(['received', 'moved', 'cameBack', 'recovered'])

/** A thing that the desk answers for, as a count needs it; `shelf` is empty where it lies in no slot. */
export interface CountThing {
  readonly id: string
  readonly status: CustodyState['status']
  readonly slotId: string | null
  readonly shelf: string
}

/** One scan: the text, the thing it belongs to, and the slot whose label was scanned before it. */
export interface CountScan {
  readonly text: string
  readonly id: string | null
  readonly slotId: string | null
}

/** What a scan told: in its place, elsewhere by the list, looked for until now, with the officer by the list, left since, nothing in store. */
export type ScanVerdict = 'fits' | 'misplaced' | 'recovered' | 'on-its-way' | 'left' | 'unknown'

/** A thing that was scanned, with the slot it lay in where that is known. */
export interface SeenThing {
  readonly id: string
  readonly slotId: string | null
}

/** How a count stands; the lists hold ids in the order of the scans, `missing` in the order of the things. */
export interface CountResult {
  readonly expected: number
  readonly fits: readonly SeenThing[]
  readonly misplaced: readonly SeenThing[]
  readonly recovered: readonly SeenThing[]
  readonly onTheirWay: readonly SeenThing[]
  readonly missing: readonly string[]
  /** Codes, each once. */
  readonly unknown: readonly string[]
}

/** What one scan tells; `shelves` are those being counted, none means all. */
export function verdictOf(scan: CountScan, thing: CountThing | undefined, shelves: readonly string[]): ScanVerdict {
  if (scan.id === null) return 'unknown'
  // A scan finds what is held: what is no longer was handed out while the count went on.
  if (thing === undefined) return 'left'
  if (thing.status === 'missing') return 'recovered'
  if (thing.status === 'out-for-delivery') return 'on-its-way'
  if (thing.status !== 'in-store') return 'left'
  if (scan.slotId !== null) return scan.slotId === thing.slotId ? 'fits' : 'misplaced'
  return isCounted(thing, shelves) ? 'fits' : 'misplaced'
}

const isCounted = ({ shelf }: CountThing, shelves: readonly string[]): boolean =>
  shelves.length === 0 || shelves.includes(shelf)

const LISTS = {
  fits: 'fits',
  misplaced: 'misplaced',
  recovered: 'recovered',
  'on-its-way': 'onTheirWay',
} as const

/** Expected against scanned. A thing scanned twice lies where it was scanned last. Source: handbook section 4 item 8. */
export function compareCount(
  things: ReadonlyMap<string, CountThing>,
  scans: readonly CountScan[],
  shelves: readonly string[],
): CountResult {
  const last = new Map<string, CountScan>()
  const unknown = new Set<string>()
  for (const scan of scans) {
    if (scan.id === null) unknown.add(scan.text)
    else last.set(scan.id, scan)
  }
  const found = { fits: [], misplaced: [], recovered: [], onTheirWay: [] } as Record<
    'fits' | 'misplaced' | 'recovered' | 'onTheirWay',
    SeenThing[]
  >
  for (const [id, scan] of last) {
    const verdict = verdictOf(scan, things.get(id), shelves)
    if (verdict !== 'unknown' && verdict !== 'left') found[LISTS[verdict]].push({ id, slotId: scan.slotId })
  }
  const expected = [...things.values()].filter((thing) => thing.status === 'in-store' && isCounted(thing, shelves))
  const missing = expected.filter(({ id }) => !last.has(id)).map(({ id }) => id)
  return { expected: expected.length, ...found, missing, unknown: [...unknown] }
}

/** A count that is closed: its shelves, how it stands, and the misplaced things that stay where they lie. */
export interface CountClosing {
  readonly shelves: readonly string[]
  /** ISO instant of the first scan. */
  readonly startedAt: string
  readonly result: CountResult
  /** Ids of misplaced things that the list follows; the others are carried back to their place. */
  readonly keepHere: readonly string[]
  readonly remark: string
}

/** Things that a close writes to: what is missing, was found again, or stays where it lies. */
export function touchedBy({ result, keepHere }: Pick<CountClosing, 'result' | 'keepHere'>): readonly string[] {
  return [...result.missing, ...result.recovered.map(({ id }) => id), ...keepHere]
}

/** A closed count and the id of its record. */
export type ClosedCount = ChangeDraft & { readonly countId: string; readonly missing: number }

/**
 * Closes a count as one change: the count, 查找 of what is missing, 找回 of what was looked for, 移位 of what stays where it lies. What came
 * to its place after the count began is not missing: nobody had passed there with it.
 * **Refuses** `count-empty` (while something should be there), `too-many-missing` (over 300 things to change), `place-unknown` (to stay where
 * no slot was scanned), `count-remark-too-long`, `beyond-role`.
 * Source: handbook 3.5, section 4 item 8.
 */
export function decideCloseCount(
  closing: CountClosing,
  facts: ReadonlyMap<string, ItemFacts>,
  context: DecisionContext,
): Result<ClosedCount, CountRefusal> {
  if (!mayRun('custody.countShelf', context)) return err({ code: 'beyond-role' })
  const { result } = closing
  const missing = result.missing.filter((id) => !cameSince(facts.get(id), closing.startedAt))
  const fault = closingFault(closing, missing)
  if (fault) return err(fault)
  const places = new Map([...result.misplaced, ...result.recovered].map(({ id, slotId }) => [id, slotId]))
  const on = (ids: readonly string[], ev: string): DraftItem[] =>
    ids.flatMap((id) => {
      const thing = facts.get(id)
      const place = ev === 'missed' ? {} : { slotId: places.get(id) ?? null }
      return thing ? [itemEvent(thing, ev, place)] : []
    })
  const countId = context.newId()
  const count: DraftItem = {
    kind: 'event',
    e: 'shelfCount',
    id: countId,
    ev: 'counted',
    data: wordOf(closing, missing),
  }
  const found = result.recovered.map(({ id }) => id)
  const items = [count, ...on(missing, 'missed'), ...on(found, 'recovered'), ...on(closing.keepHere, 'moved')]
  return ok({ cmd: 'custody.countShelf', items, countId, missing: missing.length })
}

function closingFault(
  { result, keepHere, remark }: CountClosing,
  missing: readonly string[],
): CountRefusal | undefined {
  const { fits, misplaced, recovered, onTheirWay, unknown } = result
  const scanned = [fits, misplaced, recovered, onTheirWay, unknown].some(({ length }) => length > 0)
  if (!scanned && missing.length > 0) return { code: 'count-empty' }
  if (missing.length + recovered.length + keepHere.length > MAX_CHANGED) return { code: 'too-many-missing' }
  const placed = new Set(misplaced.filter(({ slotId }) => slotId !== null).map(({ id }) => id))
  if (keepHere.some((id) => !placed.has(id))) return { code: 'place-unknown' }
  return normalizeText(remark).length > LONGEST_REMARK ? { code: 'count-remark-too-long', field: 'remark' } : undefined
}

/** Whether it was taken in or put there after the count began. */
function cameSince(thing: ItemFacts | undefined, startedAt: string): boolean {
  return thing?.events.some(({ ev, at }) => PLACES.has(ev) && at > startedAt) ?? false
}

/** The count's own word: what was scanned in its place, what not, what elsewhere. */
function wordOf({ shelves, result, remark }: CountClosing, missing: readonly string[]) {
  const ids = (list: readonly SeenThing[]) => list.map(({ id }) => id)
  return {
    shelves: [...shelves],
    expected: result.expected - (result.missing.length - missing.length),
    seen: [...ids(result.fits), ...ids(result.recovered)],
    missing: [...missing],
    misplaced: [...ids(result.misplaced), ...ids(result.onTheirWay)],
    unknown: result.unknown.slice(0, MAX_UNKNOWN).map((code) => code.slice(0, LONGEST_CODE)),
    remark: normalizeText(remark),
  }
}

/** A count while it goes on: pure steps, so that scans follow each other without waiting for the screen; kept as a draft after each. */
import { custodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { normalizeWaybill } from '#shared/domain/parcel-custody/ids.ts'
import type { CountScan } from '#shared/domain/parcel-custody/shelfCounts.ts'
import { parseSlotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { foldWidth, upperAscii } from '#shared/kernel/text.ts'
import type { CustodyLine, SlotLine } from './queries.ts'

/** A count as it stands, and as its draft holds it. */
export interface CountState {
  /** None means all. */
  readonly shelves: readonly string[]
  /** ISO instant. */
  readonly startedAt: string
  readonly scans: readonly CountScan[]
  /** The slot whose label was scanned last. */
  readonly slotId: string | null
  /** Misplaced things that are carried back; the list follows the others. */
  readonly carryBack: readonly string[]
  readonly remark: string
}

export type CountStep =
  | { readonly kind: 'begin'; readonly shelves: readonly string[]; readonly startedAt: string }
  | { readonly kind: 'resume'; readonly state: CountState }
  /** `ids`: what the text may mean; two things may bear one tag. */
  | { readonly kind: 'scan'; readonly text: string; readonly ids: readonly string[] }
  | { readonly kind: 'slot'; readonly slotId: string | null }
  | { readonly kind: 'take-back' }
  | { readonly kind: 'carry'; readonly id: string; readonly back: 'back' | 'stays' }
  | { readonly kind: 'remark'; readonly remark: string }
  | { readonly kind: 'end' }

/** The count after one more step; undefined while none goes on. */
export function stepCount(state: CountState | undefined, step: CountStep): CountState | undefined {
  if (step.kind === 'begin') {
    const { shelves, startedAt } = step
    return { shelves, startedAt, scans: [], slotId: null, carryBack: [], remark: '' }
  }
  if (step.kind === 'resume') return step.state
  if (state === undefined || step.kind === 'end') return undefined
  switch (step.kind) {
    case 'scan': {
      const fresh = step.ids.find((id) => state.scans.every((scan) => scan.id !== id))
      const scan = { text: step.text, id: fresh ?? step.ids[0] ?? null, slotId: state.slotId }
      return { ...state, scans: [...state.scans, scan] }
    }
    case 'slot':
      return { ...state, slotId: step.slotId }
    case 'take-back':
      return { ...state, scans: state.scans.slice(0, -1) }
    case 'carry': {
      const others = state.carryBack.filter((id) => id !== step.id)
      return { ...state, carryBack: step.back === 'back' ? [...others, step.id] : others }
    }
    case 'remark':
      return { ...state, remark: step.remark }
  }
}

/** What codes mean, found without asking the store: a scanner does not wait. */
export interface CountIndex {
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly slots: ReadonlyMap<string, SlotLine>
}

/** The index of what the desk holds, by label, waybill and tag. */
export function countIndexOf(held: readonly CustodyLine[], slots: readonly SlotLine[]): CountIndex {
  const ids = new Map<string, string[]>()
  const add = (code: string, id: string): void => {
    if (code === '') return
    const known = ids.get(code)
    if (known) known.push(id)
    else ids.set(code, [id])
  }
  for (const { id, item } of held)
    for (const code of new Set([custodyCode(id), normalizeWaybill(item.waybill), upperAscii(item.tag)])) add(code, id)
  return { ids, slots: new Map(slots.map((slot) => [slot.id, slot])) }
}

/** The step that a scanned or typed text means. */
export function stepOf(text: string, { ids, slots }: CountIndex): CountStep | undefined {
  const typed = foldWidth(text).trim()
  if (typed === '') return undefined
  const slotId = parseSlotScanCode(typed)
  if (slotId !== undefined && slots.has(slotId)) return { kind: 'slot', slotId }
  const found = ids.get(upperAscii(typed)) ?? ids.get(normalizeWaybill(typed)) ?? []
  return { kind: 'scan', text: typed, ids: found }
}

/**
 * The step of a scan; `before` is what stood in the field when its burst began. A computer that falls behind tears a burst in two: the first
 * half is in the field then, and the halves together are the code.
 */
export function stepOfScan(text: string, before: string, index: CountIndex): CountStep | undefined {
  const alone = stepOf(text, index)
  const isKnown = alone?.kind === 'slot' || (alone?.kind === 'scan' && alone.ids.length > 0)
  return before === '' || isKnown ? alone : stepOf(before + text, index)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)
const isIdOrNull = (value: unknown): boolean => value === null || isText(value)

/** Whether what was kept is a count: another version may have kept it. */
export function isCountState(kept: unknown): kept is CountState {
  if (typeof kept !== 'object' || kept === null) return false
  const { shelves, startedAt, scans, slotId, carryBack, remark } = kept as Partial<Record<keyof CountState, unknown>>
  return (
    isTexts(shelves) &&
    isText(startedAt) &&
    isIdOrNull(slotId) &&
    isTexts(carryBack) &&
    isText(remark) &&
    Array.isArray(scans) &&
    scans.every((scan: Partial<CountScan>) => isText(scan?.text) && isIdOrNull(scan.id) && isIdOrNull(scan.slotId))
  )
}

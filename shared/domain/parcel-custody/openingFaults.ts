/** What a row of the opening table means, and what is wrong with it, column by column. */
import { type Day, isDay, parseDay } from '#shared/kernel/days.ts'
import { type Fen, parseFen } from '#shared/kernel/money.ts'
import { foldWidth, normalizeCode, normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { normalizeWaybill } from './ids.ts'
import { isLabelPhone } from './intakeInput.ts'
import {
  OPENING_FIELDS,
  type OpeningFacts,
  type OpeningFault,
  type OpeningRow,
  openingIdOf,
  openingKind,
  residentKey,
} from './openingRow.ts'
import type { CustodyKind } from './schema.ts'

/** A row's cells as values; what cannot be read is null, and stands among the faults. */
export interface OpeningValues {
  readonly kind: CustodyKind
  readonly day: Day
  readonly unitId: string | null
  readonly personId: string | null
  readonly slotId: string | null
  readonly quantity: number
  readonly declaredFen: Fen | null
  readonly keepUntil: string
}

const NEVER = '1800-01-01' as Day
const LONGEST_TAG = 12
const LONGEST = 200
const MOST = 999
const WAYBILL = /^[0-9A-Z]{6,40}$/

/** The values of a row. */
export function openingValues({ texts }: OpeningRow, facts: OpeningFacts): OpeningValues {
  const unitId = facts.units.get(normalizeCode(texts.unit)) ?? null
  const declared = parseFen(texts.declared.replace(/[元¥￥\s]/g, ''))
  return {
    kind: openingKind(texts) ?? 'deposit',
    day: dayOf(texts.receivedDay) ?? NEVER,
    unitId,
    personId: unitId === null ? null : (facts.people.get(residentKey(unitId, texts.name)) ?? null),
    slotId: facts.slots.get(slotKey(texts.slot)) ?? null,
    quantity: texts.quantity === '' ? 1 : quantityOf(texts.quantity),
    declaredFen: declared.ok ? declared.value : null,
    keepUntil: dayOf(texts.keepUntil) ?? '',
  }
}

/** The key of a slot in `OpeningFacts.slots`: its code in capitals, without spaces. */
export function slotKey(code: string): string {
  return upperAscii(foldWidth(normalizeText(code))).replaceAll(' ', '')
}

function dayOf(text: string): Day | undefined {
  if (isDay(text)) return text
  const read = parseDay(text)
  return read.ok ? read.value : undefined
}

function quantityOf(text: string): number {
  const digits = /^(\d{1,3})(?:\.0+)?\s*[件个只袋箱套把]?$/.exec(foldWidth(text))?.[1]
  return digits === undefined ? 0 : Number(digits)
}

/** What is wrong with a row by itself, in the order of the columns. */
export function openingFaults(row: OpeningRow, values: OpeningValues, facts: OpeningFacts): readonly OpeningFault[] {
  const { texts } = row
  if (openingKind(texts) === undefined) return [{ field: 'kind', code: 'kind-unknown' }]
  return [
    ...tagFaults(row, facts),
    ...dayFaults(row, values, facts),
    ...whoseFaults(row, values),
    ...kindFaults(row, values),
    ...thingFaults(row, values),
    ...OPENING_FIELDS.filter((field) => texts[field].length > LONGEST).map(
      (field): OpeningFault => ({ field, code: 'text-too-long' }),
    ),
  ]
}

function tagFaults(row: OpeningRow, { heldTags, workspace }: OpeningFacts): readonly OpeningFault[] {
  const tag = upperAscii(normalizeText(row.texts.tag))
  if (tag.length > LONGEST_TAG) return [{ field: 'tag', code: 'tag-too-long' }]
  const holder = heldTags.get(tag)
  return holder === undefined || holder === openingIdOf(workspace, row) ? [] : [{ field: 'tag', code: 'tag-held' }]
}

function dayFaults({ texts }: OpeningRow, { day }: OpeningValues, { today }: OpeningFacts): readonly OpeningFault[] {
  const kept = texts.keepUntil === '' || dayOf(texts.keepUntil) !== undefined
  return [
    ...(kept ? [] : [{ field: 'keepUntil', code: 'keep-until-invalid' } as const]),
    ...(texts.receivedDay === '' ? [{ field: 'receivedDay', code: 'day-missing' } as const] : []),
    ...(texts.receivedDay !== '' && day === NEVER ? [{ field: 'receivedDay', code: 'day-invalid' } as const] : []),
    ...(day > today ? [{ field: 'receivedDay', code: 'day-in-future' } as const] : []),
  ]
}

function whoseFaults({ texts }: OpeningRow, { kind, unitId }: OpeningValues): readonly OpeningFault[] {
  if (kind === 'found') return []
  const isNamed = unitId !== null || normalizeName(texts.name) !== ''
  return [
    ...(texts.unit !== '' && unitId === null ? [{ field: 'unit', code: 'unit-unknown' } as const] : []),
    ...(texts.unit === '' && !isNamed ? [{ field: 'name', code: 'recipient-missing' } as const] : []),
    ...(isLabelPhone(normalizeText(texts.phone)) ? [] : [{ field: 'phone', code: 'phone-invalid' } as const]),
  ]
}

function kindFaults({ texts }: OpeningRow, { kind }: OpeningValues): readonly OpeningFault[] {
  switch (kind) {
    case 'courier': {
      const waybill = normalizeWaybill(texts.waybill)
      if (waybill === '') return [{ field: 'waybill', code: 'waybill-missing' }]
      return WAYBILL.test(waybill) ? [] : [{ field: 'waybill', code: 'waybill-invalid' }]
    }
    case 'left-for':
      return texts.fromName === '' ? [{ field: 'fromName', code: 'from-missing' }] : []
    case 'device':
      return texts.fault === '' ? [{ field: 'fault', code: 'fault-missing' }] : []
    case 'found':
      return texts.foundPlace === '' ? [{ field: 'foundPlace', code: 'place-missing' }] : []
    case 'deposit':
      return []
  }
}

function thingFaults({ texts }: OpeningRow, { kind, quantity, declaredFen, slotId }: OpeningValues) {
  const faults: OpeningFault[] = []
  if (kind !== 'courier' && texts.what === '') faults.push({ field: 'what', code: 'what-missing' })
  if (quantity < 1 || quantity > MOST) faults.push({ field: 'quantity', code: 'quantity-invalid' })
  const isUndeclared = texts.declared === '' || texts.declared === '未申报'
  if (!isUndeclared && declaredFen === null) faults.push({ field: 'declared', code: 'declared-invalid' })
  if (texts.slot !== '' && slotId === null) faults.push({ field: 'slot', code: 'slot-unknown' })
  return faults
}

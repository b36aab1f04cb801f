/** One row of the table by which a project brings in what is in store already (期初导入): its fields, its kinds, its faults. */
import { derivedFrom } from '#shared/domain/ids.ts'
import type { Day } from '#shared/kernel/days.ts'
import { normalizeCode, normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { parcelIdOf } from './ids.ts'
import { CUSTODY_KINDS, type CustodyKind } from './schema.ts'

/** The columns of the table, in the order of the template. */
export const OPENING_FIELDS = [
  'kind',
  'tag',
  'receivedDay',
  'unit',
  'name',
  'phone',
  'carrier',
  'waybill',
  'what',
  'quantity',
  'features',
  'declared',
  'slot',
  'keepUntil',
  'fromName',
  'foundPlace',
  'finder',
  'fault',
  'remark',
] as const
/** One of them. */
export type OpeningField = (typeof OPENING_FIELDS)[number]

/** A row as it stands in the table; days as `YYYY-MM-DD` where the cell was a date. */
export interface OpeningRow {
  /** From 1, as the spreadsheet counts. */
  readonly row: number
  readonly texts: Readonly<Record<OpeningField, string>>
}

/** Why a row does not go in; each says in which column, and is explained on the screen with what to do. */
export type OpeningFaultCode =
  | 'kind-unknown'
  | 'tag-too-long'
  | 'tag-held'
  | 'tag-twice'
  | 'day-missing'
  | 'day-invalid'
  | 'day-in-future'
  | 'unit-unknown'
  | 'recipient-missing'
  | 'phone-invalid'
  | 'waybill-missing'
  | 'waybill-invalid'
  | 'what-missing'
  | 'quantity-invalid'
  | 'declared-invalid'
  | 'slot-unknown'
  | 'keep-until-invalid'
  | 'from-missing'
  | 'place-missing'
  | 'fault-missing'
  | 'row-twice'
  | 'text-too-long'

/** A fault with its column; `row` is the earlier row of what stands twice. */
export interface OpeningFault {
  readonly field: OpeningField
  readonly code: OpeningFaultCode
  readonly row?: number
}

/** How people write the kinds; what holds one of these words is that kind, the first that fits. */
const KIND_WORDS: readonly (readonly [RegExp, CustodyKind])[] = [
  [/留给|转交|代转|left/i, 'left-for'],
  [/送修|维修|设备|device|repair/i, 'device'],
  [/拾|捡|失物|招领|found/i, 'found'],
  [/快递|包裹|代收|邮件|courier|parcel/i, 'courier'],
  [/寄存|存放|deposit/i, 'deposit'],
]

/** The kind that a cell means; a waybill alone says a courier's parcel. Undefined where it says nothing known. */
export function openingKind({ kind, waybill }: Pick<OpeningRow['texts'], 'kind' | 'waybill'>): CustodyKind | undefined {
  if (kind === '') return waybill === '' ? undefined : 'courier'
  return CUSTODY_KINDS.find((one) => one === kind) ?? KIND_WORDS.find(([word]) => word.test(kind))?.[1]
}

/** What the desk knows when a table is read. */
export interface OpeningFacts {
  readonly workspace: WorkspaceId
  readonly today: Day
  /** Ids of units by the normalised code, of people by unit and name, of slots by the code in capitals. */
  readonly units: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly slots: ReadonlyMap<string, string>
  /** Tags of what is held, with the record that has each. */
  readonly heldTags: ReadonlyMap<string, string>
  /** Whether a record stands already. */
  readonly isKnown: (id: string) => boolean
}

/** The key of a person in `OpeningFacts.people`. */
export function residentKey(unitId: string, name: string): string {
  return `${unitId}\n${normalizeName(name)}`
}

/** The id of a row: the parcel of its waybill, else what the row says, so that the same row on two desks, or twice, is one thing. Source: sync 4.3. */
export function openingIdOf(workspace: WorkspaceId, { texts }: OpeningRow): string {
  const kind = openingKind(texts) ?? ''
  if (kind === 'courier' && texts.waybill !== '') return parcelIdOf(workspace, texts.waybill)
  const { tag, receivedDay, unit, name, what, features, fromName, foundPlace } = texts
  const own =
    tag === ''
      ? ['', normalizeCode(unit), normalizeName(name), what, features, fromName, foundPlace].map(normalizeText)
      : [upperAscii(tag)]
  return derivedFrom(workspace, 'custodyItem', ['opening', kind, receivedDay, ...own])
}

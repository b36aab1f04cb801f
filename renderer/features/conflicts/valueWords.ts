/** Values of fields as the desk says them: codes in words, days as they are, money in yuan, ids by the name they stand for. */
import type { Store } from '#renderer/db/store.ts'
import { type LabelKey, label, text } from '#renderer/text/text.ts'
import { community } from '#renderer/text/zh-CN/community.ts'
import { fileRecords } from '#renderer/text/zh-CN/fileRecords.ts'
import { households } from '#renderer/text/zh-CN/households.ts'
import { loans } from '#renderer/text/zh-CN/loans.ts'
import { ownerFiles } from '#renderer/text/zh-CN/ownerFiles.ts'
import { phrases } from '#renderer/text/zh-CN/phrases.ts'
import { roles } from '#renderer/text/zh-CN/roles.ts'
import type { Json } from '#shared/kernel/json.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'

/** A value in words; `privacy` says how it may be shown. */
export interface ShownValue {
  readonly words: string
  /** `name`: covered like a name; `phone` and `number`: masked, shown by a logged look; `words`: hidden while the screen is covered. */
  readonly privacy: 'plain' | 'name' | 'phone' | 'number' | 'words'
}

const CM2_PER_M2 = 10_000

/** Field → path of its codes and the table that holds them. */
const CODES: Readonly<Record<string, readonly [string, Readonly<Record<string, unknown>>]>> = {
  'loanThing.kind': ['loans.kinds', loans.kinds],
  'loanThing.due': ['loans.dueRules', loans.dueRules],
  'unit.use': ['ownerFiles.uses', ownerFiles.uses],
  'unit.sale': ['households.sales', households.sales],
  'person.kind': ['households.personKinds', households.personKinds],
  'person.sex': ['households.sexes', households.sexes],
  'person.idKind': ['ownerFiles.idKinds', ownerFiles.idKinds],
  'stay.relation': ['ownerFiles.relations', ownerFiles.relations],
  'stay.endReason': ['households.endReasons', households.endReasons],
  'document.kind': ['fileRecords.document.kinds', fileRecords.document.kinds],
  'document.state': ['fileRecords.document.states', fileRecords.document.states],
  'consent.purpose': ['fileRecords.consent.purposes', fileRecords.consent.purposes],
  'consent.medium': ['fileRecords.consent.media', fileRecords.consent.media],
  'careNote.basis': ['fileRecords.care.bases', fileRecords.care.bases],
  'calendarDay.kind': ['community.calendar.kinds', community.calendar.kinds],
  'phrase.kind': ['phrases.kinds', phrases.kinds],
  'staff.role': ['roles', roles],
}

const PRIVACY: Readonly<Record<string, ShownValue['privacy']>> = {
  'person.name': 'name',
  'person.idNumber': 'number',
  'document.number': 'number',
  'phone.number': 'phone',
  'vehicle.plate': 'words',
  'careNote.text': 'words',
}

/** The value of `<entity>.<field>`; an id by what it stands for. */
export async function valueWords(
  store: Store,
  place: { readonly entity: string; readonly field: string },
  value: Json | undefined,
): Promise<ShownValue> {
  const name = `${place.entity}.${place.field}`
  const plain = (words: string): ShownValue => ({ words, privacy: 'plain' })
  if (value === undefined) return plain(text('conflicts.sealedValue'))
  if (value === null || value === '') return plain(text('conflicts.empty'))
  if (typeof value === 'boolean') return plain(text(value ? 'conflicts.yes' : 'conflicts.no'))
  if (typeof value === 'number') return plain(numberWords(place.field, value))
  if (typeof value !== 'string') return plain(JSON.stringify(value))
  const [path, table] = CODES[name] ?? []
  if (table && Object.hasOwn(table, value)) return plain(label(`${path}.${value}` as LabelKey))
  const named = await namedBy(store, place.field, value)
  if (named) return named
  return { words: value, privacy: PRIVACY[name] ?? (isPersonal(store, place) ? 'words' : 'plain') }
}

function numberWords(field: string, value: number): string {
  if (field.endsWith('Fen')) return text('conflicts.yuan', { amount: formatFen(value as Fen) })
  if (field.endsWith('Cm2')) return text('conflicts.squareMetres', { area: String(value / CM2_PER_M2) })
  return String(value)
}

function isPersonal(store: Store, { entity, field }: { readonly entity: string; readonly field: string }): boolean {
  const spec = store.registry.declarationOf(entity)?.spec
  return spec?.kind === 'register' && spec.fields[field]?.privacy === 'personal'
}

async function namedBy(store: Store, field: string, id: string): Promise<ShownValue | undefined> {
  const gone = text('conflicts.recordGone')
  const plain = (words: string | undefined): ShownValue => ({ words: words || gone, privacy: 'plain' })
  if (field === 'unitId') return plain((await store.db.units.get(id))?.v.code)
  if (field === 'staffId') return plain((await store.db.staff.get(id))?.v.name)
  if (field === 'buildingId') return plain((await store.db.buildings.get(id))?.v.code)
  if (field === 'deskId') return plain((await store.db.desks.get(id))?.v.name)
  if (field !== 'personId' && field !== 'mergedInto') return undefined
  return { words: (await store.db.people.get(id))?.v.name ?? gone, privacy: 'name' }
}

/** 变更记录 of 《业主信息登记表》 (handbook 2.1): what was changed on the file since it was made, by whom; never a value. */
import { changesOf, type RecordedChange } from '#renderer/db/history.ts'
import type { Store } from '#renderer/db/store.ts'
import type { OwnerRegistrationInput } from '#shared/domain/owner-files/ownerRegistrationInput.ts'
import { CHANGE_LABELS, CHANGED_FIELD_LABELS } from '#shared/domain/owner-files/ownerRegistrationText.ts'
import { parseRecordKey, recordKey } from '#shared/sync/dot.ts'
import type { FoundOwner } from './registrationInput.ts'

/** Lines printed at most: the form has room for a few, and the file keeps the rest. */
const MOST_LINES = 8
const MOST_READ = 60

export async function registrationChanges(
  store: Store,
  { file, unitFile }: FoundOwner,
): Promise<NonNullable<OwnerRegistrationInput['changes']>> {
  const { db } = store
  const personId = file.person.id
  const vehicles = await db.vehicles.where('v.unitId').equals(unitFile.unit.id).primaryKeys()
  const keys = [
    recordKey('person', personId),
    recordKey('unit', unitFile.unit.id),
    ...file.phones.map(({ id }) => recordKey('phone', id)),
    ...unitFile.stays.map(({ stay }) => recordKey('stay', stay.id)),
    ...vehicles.map((id) => recordKey('vehicle', id)),
  ]
  const changes = await changesOf(store, keys, MOST_READ)
  const told = changes.filter(({ cmd }) => CHANGE_LABELS[cmd] !== undefined).slice(0, MOST_LINES)
  const staff = await db.staff.bulkGet(told.map(({ actor }) => actor.id))
  return told
    .map((change, index) => ({
      day: store.dayOf(Date.parse(change.at)),
      what: wordsOf(change),
      who: staff[index]?.v.name ?? '',
    }))
    .reverse()
}

function wordsOf({ cmd, items }: RecordedChange): string {
  const fields = items.flatMap((item) =>
    parseRecordKey(item.key).e === 'phone' ? ['phone'] : item.fields.filter((field) => field in CHANGED_FIELD_LABELS),
  )
  const named = [...new Set(fields)].map((field) => CHANGED_FIELD_LABELS[field])
  const what = CHANGE_LABELS[cmd] ?? ''
  return named.length === 0 || cmd === 'stay.add' ? what : `${what}：${named.join('、')}`
}

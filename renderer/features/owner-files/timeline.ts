/** The module's lines of the time line, out of the change log: who made the file, who changed which field. Never a value. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { changesOf, type RecordedChange } from '#renderer/db/history.ts'
import type { Store } from '#renderer/db/store.ts'
import { label, text } from '#renderer/text/text.ts'
import { PAPER_SUFFIX, UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { parseRecordKey, recordKey } from '#shared/sync/dot.ts'
import { DELETED } from '#shared/sync/registerEye.ts'
import { fieldName } from './openMatters.ts'

/** Lines shown at most. */
const MOST_LINES = 50

/** The subject's changes, newest first. */
export async function ownerTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const { keys, registered } =
    subject.kind === 'person' ? await personKeys(store, subject.id) : await unitKeys(store, subject.id)
  const changes = await changesOf(store, keys, MOST_LINES)
  const staff = await store.db.staff.bulkGet(changes.map((change) => change.actor.id))
  return changes.map((change, index) => {
    const by = staff[index]?.v.name
    return {
      id: `owner-files/${change.dot}`,
      at: change.at,
      ...wordsOf(change, subject, registered),
      ...(by === undefined ? {} : { by }),
      ...markOf(store, change),
    }
  })
}

/** How a stay reads on the unit's time line, by record key. */
type Registered = ReadonlyMap<string, { readonly name: string; readonly relation: Relation | undefined }>

interface SubjectKeys {
  readonly keys: readonly ReturnType<typeof recordKey>[]
  readonly registered: Registered
}

async function personKeys(store: Store, personId: string): Promise<SubjectKeys> {
  const phones = await store.db.phones.where('v.personId').equals(personId).primaryKeys()
  const stays = await store.db.stays.where('v.personId').equals(personId).primaryKeys()
  return {
    keys: [
      recordKey('person', personId),
      ...phones.map((id) => recordKey('phone', id)),
      ...stays.map((id) => recordKey('stay', id)),
    ],
    registered: new Map(),
  }
}

async function unitKeys(store: Store, unitId: string): Promise<SubjectKeys> {
  const stays = await store.db.stays.where('v.unitId').equals(unitId).toArray()
  const people = await store.db.people.bulkGet(stays.map((stay) => stay.v.personId ?? ''))
  const registered = stays.map((stay, index) => {
    const line = { name: people[index]?.v.name ?? '', relation: stay.v.relation }
    return [recordKey('stay', stay.id), line] as const
  })
  return {
    keys: [recordKey('unit', unitId), ...stays.map((stay) => recordKey('stay', stay.id))],
    registered: new Map(registered),
  }
}

type Words = Pick<TimelineEntry, 'text' | 'who'>

function wordsOf(change: RecordedChange, subject: HubSubject, registered: Registered): Words {
  if (change.cmd.endsWith(UNDO_SUFFIX)) {
    const plain = { ...change, cmd: change.cmd.slice(0, -UNDO_SUFFIX.length) }
    const words = wordsOf(plain, subject, registered)
    return { ...words, text: text('ownerFiles.timeline.takenBack', { what: words.text }) }
  }
  switch (change.cmd) {
    case 'owner.add':
      return subject.kind === 'person'
        ? { text: label('ownerFiles.timeline.fileMade') }
        : registration(change, registered)
    case 'person.edit':
      return { text: text('ownerFiles.timeline.personEdited', { fields: changedFields(change) }) }
    case 'person.delete':
      return { text: label('ownerFiles.timeline.personDeleted') }
    case 'unit.add':
      return { text: label('ownerFiles.timeline.unitMade') }
    case 'unit.edit':
      return { text: text('ownerFiles.timeline.unitEdited', { fields: changedFields(change) }) }
    default:
      return { text: label('ownerFiles.timeline.other') }
  }
}

function registration(change: RecordedChange, registered: Registered): Words {
  const stay = change.items.map((item) => registered.get(item.key)).find((line) => line !== undefined)
  if (stay === undefined) return { text: label('ownerFiles.timeline.unitMade') }
  const relation = label(`ownerFiles.relations.${stay.relation ?? 'owner'}`)
  return { who: stay.name, text: text('ownerFiles.timeline.peopleAdded', { relation }) }
}

/** Names of the fields, a phone as a whole: adding, changing and removing one all read 电话. */
function changedFields(change: RecordedChange): string {
  const names = change.items.flatMap(({ key, fields }) =>
    parseRecordKey(key).e === 'phone' ? ['phones'] : fields.filter((field) => field !== DELETED),
  )
  return [...new Set(names)].map(fieldName).join(text('common.listSeparator'))
}

function markOf(store: Store, change: RecordedChange): Pick<TimelineEntry, 'mark'> {
  if (store.registry.mayAct(change.cmd, change.actor.role) === 'beyond-role') return { mark: 'beyond-role' }
  return change.cmd.endsWith(PAPER_SUFFIX) ? { mark: 'on-paper' } : {}
}

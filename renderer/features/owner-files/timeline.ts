/** The module's lines of the time line, out of the change log: who made the file, who changed which field. Never a value. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { changesOf, type RecordedChange } from '#renderer/db/history.ts'
import type { Store } from '#renderer/db/store.ts'
import { PAPER_SUFFIX } from '#shared/domain/commandNames.ts'
import { keysOfSubject, type SubjectRecords } from './timelineRecords.ts'
import { wordsOfChange } from './timelineWords.ts'

/** Lines shown at most. */
const MOST_LINES = 50

/** The subject's changes, newest first. */
export async function ownerTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const records = await keysOfSubject(store, subject)
  const changes = await changesOf(store, [...records.lines.keys()], MOST_LINES)
  const staff = await store.db.staff.bulkGet(changes.map((change) => change.actor.id))
  return changes.map((change, index) => {
    const by = staff[index]?.v.name
    return {
      id: `owner-files/${change.dot}`,
      at: change.at,
      ...wordsOfChange(ownOf(change, records), subject, records),
      ...(by === undefined ? {} : { by }),
      ...markOf(store, change),
    }
  })
}

/** Of a change that holds many records, as an import does, only those of this subject are told. */
function ownOf(change: RecordedChange, { lines }: SubjectRecords): RecordedChange {
  return { ...change, items: change.items.filter((item) => lines.has(item.key)) }
}

function markOf(store: Store, change: RecordedChange): Pick<TimelineEntry, 'mark'> {
  if (store.registry.mayAct(change.cmd, change.actor.role) === 'beyond-role') return { mark: 'beyond-role' }
  return change.cmd.endsWith(PAPER_SUFFIX) ? { mark: 'on-paper' } : {}
}

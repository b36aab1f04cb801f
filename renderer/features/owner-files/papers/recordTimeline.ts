/** What was done to the records of a file, for its time line: what and by whom, never a value; notes in their own words. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { changesOf, type RecordedChange } from '#renderer/db/history.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { fileRecords } from '#renderer/text/zh-CN/fileRecords.ts'
import { UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import { recordKey } from '#shared/sync/dot.ts'

const MOST_LINES = 50
const TABLES = { vehicle: 'vehicles', document: 'documents', consent: 'consents', careNote: 'careNotes' } as const

/** The subject's lines, newest first. */
export async function recordTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const [changes, notes] = await Promise.all([changeEntries(store, subject), noteEntries(store, subject)])
  return [...changes, ...notes].sort((a, b) => (a.at < b.at ? 1 : -1))
}

async function changeEntries(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const { db } = store
  const keys = await Promise.all(
    Object.entries(TABLES).map(async ([entity, table]) => {
      // Consents and care notes are of a person only: their tables know no unit.
      if (subject.kind === 'unit' && (entity === 'consent' || entity === 'careNote')) return []
      const index = subject.kind === 'person' ? 'v.personId' : 'v.unitId'
      const ids = await db.table(table).where(index).equals(subject.id).primaryKeys()
      return ids.map((id) => recordKey(entity, String(id)))
    }),
  )
  const all = await changesOf(store, keys.flat(), MOST_LINES)
  // What is done to a whole file (a merge) is told by the file itself.
  const changes = all.filter(({ cmd }) => plainCommand(cmd) in fileRecords.timeline)
  const staff = await db.staff.bulkGet(changes.map((change) => change.actor.id))
  return changes.map((change, index) => {
    const by = staff[index]?.v.name
    const entry = { id: `file-records/${change.dot}`, at: change.at, text: wordsOf(change) }
    return by === undefined ? entry : { ...entry, by }
  })
}

type Line = Exclude<keyof typeof fileRecords.timeline, 'note' | 'paper' | 'export'>

function plainCommand(cmd: string): string {
  return cmd.endsWith(UNDO_SUFFIX) ? cmd.slice(0, -UNDO_SUFFIX.length) : cmd
}

function wordsOf({ cmd }: RecordedChange): string {
  const what = text(`fileRecords.timeline.${plainCommand(cmd) as Line}`, { paper: text('fileRecords.timeline.paper') })
  return cmd.endsWith(UNDO_SUFFIX) ? text('ownerFiles.timeline.takenBack', { what }) : what
}

async function noteEntries({ db }: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const index = subject.kind === 'person' ? 'v.personId' : 'v.unitId'
  const rows = (await db.fileNotes.where(index).equals(subject.id).toArray()).filter((row) => !row.v.voided)
  const staff = await db.staff.bulkGet(rows.map((row) => row.v.by))
  return rows.map((row, position) => {
    const by = staff[position]?.v.name
    const isMended = row.s.some((event) => event.ev === 'correct')
    return {
      id: `file-records/${row.id}`,
      at: row.v.at,
      text: text('fileRecords.timeline.note', { text: row.v.text }),
      coveredText: text('fileRecords.timeline.note', { text: '••••' }),
      ...(by === undefined ? {} : { by }),
      ...(isMended ? { mark: 'corrected' as const } : {}),
    }
  })
}

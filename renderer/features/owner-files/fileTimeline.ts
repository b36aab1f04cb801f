/** One time line out of the file's own records and of what hangs on it; an act over both, as a merge is, told once. */
import type { HubSubject, OpenMatter, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { isPartOfAnother } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import { ownerMatters } from './openMatters.ts'
import { recordMatters } from './papers/recordMatters.ts'
import { recordTimeline } from './papers/recordTimeline.ts'
import { ownerTimeline } from './timeline.ts'

export async function fileTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const [own, hanging] = await Promise.all([ownerTimeline(store, subject), recordTimeline(store, subject)])
  const told = new Set(hanging.map(({ id }) => dotOf(id)))
  return [...own.filter(({ id }) => !told.has(dotOf(id))), ...hanging]
}

const dotOf = (id: string): string => id.slice(id.indexOf('/') + 1)

/** Open matters of the file and of what hangs on it. A file that is part of another lacks nothing of its own. */
export async function fileMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const person = subject.kind === 'person' ? await store.db.people.get(subject.id) : undefined
  if (person !== undefined && (await isPartOfAnother(store, person))) return []
  const [own, hanging] = await Promise.all([ownerMatters(store, subject), recordMatters(store, subject)])
  return [...own, ...hanging]
}

/**
 * One person whose files were merged is one subject with several ids: what modules recorded under a former id is read with it, and no
 * module needs to know (handbook 3.3).
 */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'

/** A chain of merges longer than this is a circle that two desks made. */
const MOST_STEPS = 20

/** The subject and every id that was merged into it, itself first. Index: `people.mergedInto`. */
export async function subjectsOf(store: Store, subject: HubSubject): Promise<readonly HubSubject[]> {
  if (subject.kind === 'unit') return [subject]
  const ids = [subject.id]
  for (let next = [subject.id], step = 0; next.length > 0 && step < MOST_STEPS; step += 1) {
    const rows = await store.db.people.where('v.mergedInto').anyOf(next).toArray()
    next = rows.filter((row) => !row.deleted && !ids.includes(row.id)).map((row) => row.id)
    ids.push(...next)
  }
  return ids.map((id) => ({ kind: 'person', id }))
}

/** The file that stays, for one that was merged; the subject itself otherwise. */
export async function survivorOf(store: Store, subject: HubSubject): Promise<HubSubject> {
  if (subject.kind === 'unit') return subject
  let { id } = subject
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const into = (await store.db.people.get(id))?.v.mergedInto
    if (into == null || into === subject.id) break
    id = into
  }
  return { kind: 'person', id }
}

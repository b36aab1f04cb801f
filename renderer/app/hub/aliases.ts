/**
 * One person whose files were merged is one subject with several ids: what modules recorded under a former id is read with it, and no
 * module needs to know (handbook 3.3).
 */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { idsOfPerson, survivorId } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'

/** The subject under every id that it has on file, its own first. */
export async function subjectsOf(store: Store, subject: HubSubject): Promise<readonly HubSubject[]> {
  if (subject.kind === 'unit') return [subject]
  return (await idsOfPerson(store, subject.id)).map((id) => ({ kind: 'person', id }))
}

/** The file that stays, for one that was merged; the subject itself otherwise. Of a circle every desk shows the same one. */
export async function survivorOf(store: Store, subject: HubSubject): Promise<HubSubject> {
  return subject.kind === 'unit' ? subject : { kind: 'person', id: await survivorId(store, subject.id) }
}

/** What the project says of a person or unit on their page: who looks after the building (handbook R14, R109). */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import { dutiesOf, staffNames } from './buildings/rows.ts'

/** 楼栋专员 张敏, where somebody is named. */
export async function projectFacts(store: Store, subject: HubSubject): Promise<readonly string[]> {
  const unitIds = subject.kind === 'unit' ? [subject.id] : await unitsOfPerson(store, subject.id)
  const units = await store.db.units.bulkGet([...unitIds])
  const buildings = new Set(units.flatMap((row) => (row && !row.deleted && row.v.buildingId ? [row.v.buildingId] : [])))
  const duties = (await Promise.all([...buildings].map((id) => dutiesOf(store, id)))).flat()
  const staff = await staffNames(store)
  const names = duties.flatMap((duty) => (duty.v.active === true ? (staff.get(duty.v.staffId ?? '') ?? []) : []))
  if (names.length === 0) return []
  return [text('project.officer', { names: [...new Set(names)].join(text('common.listSeparator')) })]
}

async function unitsOfPerson({ db, dayOf, clock }: Store, personId: string): Promise<readonly string[]> {
  const today = dayOf(clock.nowMs())
  const stays = await db.stays.where('v.personId').equals(personId).toArray()
  return stays.flatMap((stay) => (!stay.deleted && isCurrentStay(stay.v, today) ? [stay.v.unitId ?? ''] : []))
}

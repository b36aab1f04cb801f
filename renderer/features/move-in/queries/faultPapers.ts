/** What papers of faults say of a home, and what was drawn on them. May run inside a transaction of the store. */
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { PaperSubject } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import { faultPlace } from '#renderer/features/move-in/faults/faultWords.ts'
import { paperText } from '#renderer/text/text.ts'
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { REINSPECTION_OWNER_BOX, type ReinspectedFault } from '#shared/domain/move-in/faults/reinspectionSheet.ts'
import type { DrawnSignature } from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import { faultLinesOf } from './faults.ts'

/** A home with the move-in that stands. */
export interface HomeInHand {
  readonly unitId: string
  readonly unit: string
  readonly owner: string
  readonly personId: string | null
  readonly faults: readonly ReinspectedFault[]
}

/** The home with the move-in that stands, and its faults that wait for the look; all open ones where none does. */
export async function homeInHand(store: Store, { kind, id }: PaperSubject): Promise<HomeInHand | undefined> {
  if (kind !== 'unit') return undefined
  const unit = (await store.db.units.get(id))?.v.code ?? ''
  const rows = await store.db.moveInCases.where('v.unitId').equals(id).toArray()
  const row = rows.findLast(({ v }) => v.status !== 'void' && v.status !== 'broken-off')
  if (row === undefined) return undefined
  const lines = await faultLinesOf(store, [row], store.dayOf(store.clock.nowMs()))
  const open = lines.filter(({ due }) => due.duty !== 'none')
  const waiting = open.filter(({ due }) => due.duty === 'look')
  const faults = (waiting.length > 0 ? waiting : open).map((line): ReinspectedFault => {
    const { what, responsible, dueOn } = line.fault
    return { place: faultPlace(line, paperText()), what, responsible, dueOn, look: undefined }
  })
  return { unitId: id, unit, owner: row.v.party.ownerName, personId: row.v.personId, faults }
}

const HASH = /^[0-9a-f]{64}$/

/** What the owner drew under a look, in the box of its paper. */
export async function drawnOnReinspection(store: Store, sheetId: string): Promise<readonly DrawnSignature[]> {
  const unitId = (await store.db.sheets.get(sheetId))?.v.unitId
  if (!unitId) return []
  const rows = await store.db.moveInCases.where('v.unitId').equals(unitId).toArray()
  for (const { id } of rows) {
    const events = await loadLiveEvents(store, 'moveInCase', id)
    const look = events.find(({ ev, data }) => ev === 'faultLookedAt' && data.sheetId === sheetId)
    const hash = look === undefined ? '' : fieldsOf(look).text('signature')
    if (look === undefined || !HASH.test(hash)) continue
    return [{ label: REINSPECTION_OWNER_BOX, day: formatDayChinese(store.dayOf(Date.parse(look.at))), hash }]
  }
  return []
}

// A tower of empty homes with an officer and a visit of each, for the rows that enter a clipboard. The bench page is shown at the desk's own
// address, as in startDesk.ts.
import { openDesk } from '#renderer/app/openDesk.ts'
import { commitMany } from '#renderer/db/commitMany.ts'
import { knowRecords } from '#renderer/db/knownRecords.ts'
import type { ChangeDraft, DraftItem } from '#shared/domain/draft.ts'
import { inspectionClaim, inspectionIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import { METERS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { addDays } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { CLERK } from './commitStrict.ts'
import { startParts } from './startDesk.ts'

/** Homes of one change. */
const A_CHANGE = 100
const A_FLOOR = 10
const BUILDING = 'bench-tower'

/** The tower, and what its meters stood at: the same for the rows that type it. */
export interface FilledTower {
  readonly buildingId: string
  readonly homes: number
}

/** Brings the tower in; nothing is entered for today. */
export async function fillTower({ homes }: { readonly homes: number }): Promise<FilledTower> {
  const opened = await openDesk(startParts())
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { store } = opened
  const day = addDays(store.dayOf(store.clock.nowMs()), -7)
  const ids = Array.from({ length: homes }, (_, index) => `bench-home-${index}`)
  const place: DraftItem[] = [
    { kind: 'set', e: 'staff', id: 'bench-officer', values: { name: '陈燕', role: 'tower-officer', active: true } },
    { kind: 'set', e: 'building', id: BUILDING, values: { code: '99', name: '', phase: '' } },
    {
      kind: 'set',
      e: 'towerDuty',
      id: 'bench-duty',
      values: { staffId: 'bench-officer', buildingId: BUILDING, active: true },
    },
  ]
  const units = ids.map((id, index): DraftItem => {
    const floor = Math.floor(index / A_FLOOR) + 1
    const code = `99-${String(floor).padStart(2, '0')}${String((index % A_FLOOR) + 1).padStart(2, '0')}`
    return { kind: 'set', e: 'unit', id, values: { code, buildingId: BUILDING, floor, sale: 'unsold' } }
  })
  const visits = ids.map((unitId): DraftItem => {
    const id = inspectionIdOf(store.workspace, { unitId, day, roundId: '' })
    const readings = METERS.map((meter) => ({
      ...{ meter, kind: 'read', hundredths: 102_400, oldHundredths: null, photos: [], noPhotoWhy: '' },
      ...{ usedHundredths: null, isDrift: false },
    }))
    const data = { unitId, day, roundId: '', reason: 'unsold', seen: 'inside', officerId: 'bench-officer', readings }
    return { kind: 'event', e: 'vacantInspection', id, ev: 'recorded', data, claim: inspectionClaim(id) }
  })
  const drafts: ChangeDraft[] = [{ cmd: 'building.save', items: place }]
  for (const [cmd, items] of [
    ['unit.add', units],
    ['vacantInspection.record', visits],
  ] as const)
    for (let at = 0; at < items.length; at += A_CHANGE) drafts.push({ cmd, items: items.slice(at, at + A_CHANGE) })
  const known = knowRecords(['unit', 'vacantInspection'])
  const done = await commitMany(store, CLERK, () => ok({ drafts }), { known })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  store.db.close()
  return { buildingId: BUILDING, homes }
}

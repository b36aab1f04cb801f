/** A third tower of the practice community that nobody lives in yet: what was not sold, and what was sold and not handed over. */
import { commit } from '#renderer/db/commit.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { done } from '#renderer/db/practiceDesk.ts'
import { decideAddBuilding, decideAddEntrance, decideTowerDuties } from '#shared/domain/community/buildingDecisions.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { decideAddUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import type { Result } from '#shared/kernel/result.ts'

const TOWER = { code: '5', name: '夏荷阁', phase: '二期', floors: 9, firstMoveInDay: null, unitsPerFloor: 2 }
/** Every fifth home is sold already. */
const SOLD_EVERY = 5

/** Adds the tower, its officer and its homes; ids of the homes from the ground up. */
export async function addEmptyTower(desk: Desk, officerId: string): Promise<readonly string[]> {
  const { unitsPerFloor, ...tower } = TOWER
  const { buildingId } = await write(desk, (context) => decideAddBuilding(tower, () => false, context))
  const place = { buildingId, buildingCode: tower.code, exists: () => false }
  const entrance = { code: '', floorFrom: 1, floorTo: tower.floors, unitsPerFloor }
  await write(desk, (context) => decideAddEntrance(entrance, place, context))
  await write(desk, (context) => decideTowerDuties(buildingId, { now: [], wanted: [officerId] }, context))
  const ids: string[] = []
  for (let index = 0; index < tower.floors * unitsPerFloor; index += 1) {
    const floor = Math.floor(index / unitsPerFloor) + 1
    const room = `0${floor}0${(index % unitsPerFloor) + 1}`
    const sale = index % SOLD_EVERY === 0 ? 'sold' : 'unsold'
    const unit = {
      code: `${tower.code}-${room}`,
      areaCm2: index % TOWER.unitsPerFloor === 0 ? 1_186_400 : 893_700,
      use: null,
      buildingId,
      room,
      floor,
      phase: tower.phase,
    }
    const { unitId } = await write(desk, (context) => decideAddUnit({ ...unit, sale }, () => false, context))
    ids.push(unitId)
  }
  return ids
}

async function write<Draft extends ChangeDraft>(
  { store, signature }: Desk,
  decide: (context: DecisionContext) => Result<Draft, { readonly code: string }>,
): Promise<Draft> {
  return done('an empty tower', await commit(store, signature, decide)).draft
}

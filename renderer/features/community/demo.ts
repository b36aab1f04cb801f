/** The project of the practice community: two towers, who looks after them, and a few settings that differ from the handbook. */
import { commit } from '#renderer/db/commit.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { decideAddBuilding, decideAddEntrance, decideTowerDuties } from '#shared/domain/community/buildingDecisions.ts'
import { decideSetSetting } from '#shared/domain/community/settings.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { addDays } from '#shared/kernel/days.ts'
import type { Result } from '#shared/kernel/result.ts'

const TOWERS = [
  { code: '1', name: '春晓阁', phase: '一期', floors: 12, firstMoveInDay: '2018-11-01', unitsPerFloor: 2 },
  { code: '2', name: '秋实阁', phase: '一期', floors: 12, firstMoveInDay: '2019-05-20', unitsPerFloor: 5 },
] as const

/** Keys, values as typed, and on which day from today they begin to hold. */
const SETTINGS: readonly (readonly [key: string, typed: string, inDays: number])[] = [
  ['unit.pattern', '{building}-{room}', -400],
  ['project.centre-name', '新湾花园客户服务中心', -400],
  ['complaints.minor-hours', '12', -60],
  ['decoration.quiet-days', '2027-06-07\n2027-06-08\n2027-06-09', -20],
  ['rounds.vacant-least-per-month', '3', 30],
]

/** Buildings and entrances, their officer, then settings. **Throws** when one is refused: the list is the program's own. */
export async function addDemoProject(store: Store): Promise<void> {
  const staff = (await store.db.staff.toArray()).filter((row) => row.v.active === true)
  const leader = staff.find((row) => row.v.role === 'supervisor')
  const officer = staff.find((row) => row.v.role === 'tower-officer')
  const actor = { id: leader?.id ?? 'practice', role: leader?.v.role ?? 'supervisor' }
  const write = writer(store, { actor, session: `practice/${store.device}` })
  for (const { unitsPerFloor, ...tower } of TOWERS) {
    const { buildingId } = await write((context) => decideAddBuilding(tower, () => false, context))
    const place = { buildingId, buildingCode: tower.code, exists: () => false }
    const entrance = { code: '', floorFrom: 1, floorTo: tower.floors, unitsPerFloor }
    await write((context) => decideAddEntrance(entrance, place, context))
    if (officer) await write((context) => decideTowerDuties(buildingId, { now: [], wanted: [officer.id] }, context))
  }
  for (const [key, typed, inDays] of SETTINGS) {
    const declaration = store.registry.settingOf(key)
    const fromDay = addDays(store.dayOf(store.clock.nowMs()), inDays)
    await write((context) => decideSetSetting({ typed, fromDay }, { declaration, steps: [] }, context))
  }
}

function writer(store: Store, signature: Signature) {
  return async <Draft extends ChangeDraft>(
    decide: (context: DecisionContext) => Result<Draft, { readonly code: string }>,
  ): Promise<Draft> => {
    const done = await commit(store, signature, decide)
    if (!done.ok) throw new Error(`A practice record is refused: ${done.error.code}`)
    return done.value.draft
  }
}

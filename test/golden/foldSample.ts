// A fixed world of some sixty changes, drawn once from a plain number generator and kept in fold-v1/changes.jsonl.
import type { Change } from '#shared/sync/change.ts'
import { grow, type Plan, type Step } from '#test/sync/world.ts'

const KINDS: readonly Step['kind'][] = [
  'edit',
  'edit',
  'merge',
  'delete',
  'fact',
  'fact',
  'claim',
  'claim',
  'claim',
  'void',
  'correct',
  'settle',
  'settle',
  'settle',
  'future',
  'sync',
  'sync',
  'odd',
]

/** The changes as they were first made. */
export function foldChanges(): readonly Change[] {
  let state = 17
  const draw = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  const steps = Array.from({ length: 84 }, (): Step => {
    const kind = KINDS[draw(KINDS.length)] ?? 'edit'
    return { desk: draw(4), kind, a: draw(2), b: draw(8), c: draw(64) }
  })
  const plan: Plan = { desks: 3, skews: [0, 3_600_000, -31_536_000_000], steps }
  return grow(plan)
}

// The pictures of a newcomer's first day with the whole program: the walk of the end-to-end test, stopped after each of its steps.

import type { MoveInClerk } from '#test/e2e/moveInClerk.ts'
import { begin, close, decorate, handOver, importRoster, moveIn, parcel, round } from '#test/e2e/newcomer.ts'

/** One picture of the walk; each begins where the one before it ended. */
export interface NewcomerScene {
  readonly name: string
  readonly show: (clerk: MoveInClerk) => Promise<void>
}

const scene = (name: string, show: NewcomerScene['show']): NewcomerScene => ({ name: `newcomer-${name}`, show })

export const NEWCOMER: readonly NewcomerScene[] = [
  scene('roster', async (clerk) => {
    await clerk.keepPrints()
    await begin(clerk)
    await importRoster(clerk)
  }),
  scene('move-in', moveIn),
  scene('parcel', parcel),
  scene('permit', decorate),
  scene('round', round),
  scene('close', close),
  scene('handover', handOver),
]

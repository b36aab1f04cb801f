// Many small runs in one batch, as a first exchange finds them (sync 7, case 35).
import { expect, test } from 'vitest'
import { addUnit, commitDraft } from '#test/support/actions.ts'
import { runOf, sisterDesk } from '#test/support/arrivedRuns.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { applyRuns } from './applyRuns.ts'

const RUNS = 120

test('hundreds of runs of one change each are applied in one transaction (case 35)', async () => {
  const here = await foundedStore()
  const there = await sisterDesk(here)
  const unit = await addUnit(here)
  for (let n = 0; n < RUNS; n += 1)
    await commitDraft(here, {
      cmd: 'unit.edit',
      items: [{ kind: 'set', e: 'unit', id: unit, values: { room: String(n) } }],
    })
  const last = here.head.read().seq
  const runs = []
  for (let seq = 0; seq < last; seq += 1) runs.push(await runOf(here, seq, seq + 1))
  const { fates, frontier } = await applyRuns(there, runs)
  expect(new Set(fates.map(({ fate }) => fate))).toEqual(new Set(['applied']))
  expect(frontier[here.device]).toBe(last)
})

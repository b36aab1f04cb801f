// Three desks write at random; any grouping, order and repetition of their runs gives every desk the rows of folding again (I3) and one state hash.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adoptSnapshot } from '#renderer/db/log/adoptSnapshot.ts'
import { applyRuns } from '#renderer/db/log/applyRuns.ts'
import { snapshotOf, stateHashOf } from '#renderer/db/log/storeState.ts'
import { refold } from '#renderer/db/refold.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ArrivedRun } from '#shared/sync/wire/segment.ts'
import { addOwner, addUnit, arrive, commitDraft, editUnit } from '#test/support/actions.ts'
import { runOf, sisterDesk } from '#test/support/arrivedRuns.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { projectedRows } from '#test/support/twoDesks.ts'

/** Each run is three desks and their meetings: a second of real transactions. */
const RUNS = 8
const act = fc.record({ desk: fc.nat(2), what: fc.nat(5), code: fc.nat(3) })

async function doOne(store: Store, unitId: string, { what, code }: { what: number; code: number }): Promise<void> {
  if (what === 0) await editUnit(store, unitId, { code: `2-${code}` })
  else if (what === 1) await addUnit(store, `9-${code}`)
  else if (what === 2) await addOwner(store, unitId)
  else if (what === 3) await arrive(store)
  else if (what === 4)
    await commitDraft(store, { cmd: 'unit.delete', items: [{ kind: 'delete', e: 'unit', id: unitId }] })
  else {
    const item = {
      kind: 'event',
      e: 'desk',
      id: store.device,
      ev: 'prefixClaimed',
      data: { prefix: `${code}` },
    } as const
    await commitDraft(store, { cmd: 'desk.claimPrefix', items: [{ ...item, claim: `prefix/${code}` }] })
  }
}

/** Everything a desk wrote, cut where the numbers say. */
async function cutRuns(store: Store, cuts: readonly number[]): Promise<ArrivedRun[]> {
  const last = store.head.read().seq
  const ends = [...new Set([...cuts.map((cut) => cut % (last + 1)), last])]
    .filter((end) => end > 0)
    .sort((a, b) => a - b)
  const runs: ArrivedRun[] = []
  for (const [index, end] of ends.entries()) runs.push(await runOf(store, ends[index - 1] ?? 0, end))
  return runs
}

async function deliver(to: Store, runs: readonly ArrivedRun[], sizes: readonly number[]): Promise<void> {
  let from = 0
  for (let turn = 0; from < runs.length; turn += 1) {
    const size = 1 + ((sizes[turn % sizes.length] ?? 0) % 4)
    await applyRuns(to, runs.slice(from, from + size))
    from += size
  }
}

async function agreeing(stores: readonly Store[]): Promise<void> {
  const hashes = await Promise.all(stores.map(async (store) => (await stateHashOf(store)).hash))
  expect(new Set(hashes).size).toBe(1)
}

test('any order, grouping and repetition of runs: one state on all desks, and the rows of folding again (case 1)', async () => {
  const parts = fc.record({
    acts: fc.array(act, { minLength: 3, maxLength: 14 }),
    meetAt: fc.nat(14),
    cuts: fc.array(fc.nat(20), { maxLength: 4 }),
    order: fc.infiniteStream(fc.nat()),
    sizes: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(parts, async ({ acts, meetAt, cuts, order, sizes }) => {
      const first = await foundedStore()
      const unitId = await addUnit(first)
      const desks = [first, await sisterDesk(first), await sisterDesk(first)]
      const base = await runOf(first)
      for (const desk of desks.slice(1)) await applyRuns(desk, [base])
      for (const [index, one] of acts.entries()) {
        if (index === meetAt) await applyRuns(must(desks[1]), [await runOf(first)])
        await doOne(must(desks[one.desk]), unitId, one)
      }
      const runs = (
        await Promise.all(desks.filter((desk) => desk.head.read().seq > 0).map((desk) => cutRuns(desk, cuts)))
      ).flat()
      for (const desk of desks) {
        // Twice, in any order: what was early the first time is taken from the ordered delivery at the end.
        const shuffled = [...runs, ...runs]
          .map((run) => [must(order.next().value), run] as const)
          .sort(([a], [b]) => a - b)
        await deliver(
          desk,
          shuffled.map(([, run]) => run),
          sizes,
        )
        await deliver(desk, runs, sizes)
        const rows = await projectedRows(desk)
        await refold(desk)
        expect(await projectedRows(desk)).toEqual(rows)
      }
      await agreeing(desks)
      const late = await sisterDesk(first)
      await adoptSnapshot(late, (await snapshotOf(must(desks[1]))).bytes, { keys: runs.flatMap(({ keys }) => keys) })
      await agreeing([first, late])
      expect(await projectedRows(late)).toMatchObject({
        units: await first.db.units.toArray(),
        people: await first.db.people.toArray(),
      })
    }),
    { numRuns: RUNS },
  )
}, 120_000)

// Many small runs in one batch, as a first exchange finds them (sync 7, case 35).
import { expect, test } from 'vitest'
import { base32 } from '#shared/kernel/bytes.ts'
import type { DeviceId } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { chainStart, chainWalker, encodeChange } from '#shared/sync/envelope.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import type { ArrivedRun } from '#shared/sync/wire/segment.ts'
import { addUnit, commitDraft } from '#test/support/actions.ts'
import { runOf, sisterDesk } from '#test/support/arrivedRuns.ts'
import { foundedStore, must, TEST_NOW_MS } from '#test/support/testStore.ts'
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

test('the first change of a hundred desks each, as old folders hold it, is applied in one transaction (case 35)', async () => {
  const here = await foundedStore()
  await addUnit(here)
  const [model] = must((await runOf(here)).changes.slice(-1))
  const runs = Array.from({ length: RUNS }, (_, index): ArrivedRun => {
    const device = `aaaaaaaaaaaaa${base32(Uint8Array.of(index, 0)).slice(0, 3)}` as DeviceId
    const item = { e: 'unit', id: `unit-${index}`, f: { code: { v: `9-${index}`, b: [] } } }
    const stamp = { dot: makeDot(device, 1), hlc: makeHlc(TEST_NOW_MS, index, device) }
    const change = { ...must(model), ...stamp, items: [item], blobs: [] }
    const before = chainStart(here.workspace, device)
    const chain = chainWalker(here.hashKey)(before, encodeChange(change))
    const span = { ws: here.workspace, device, first: 1, last: 1, before, chain }
    return { ...span, changes: [change], container: new Uint8Array(8), keys: [] }
  })
  expect(new Set(runs.map(({ device }) => device)).size).toBe(RUNS)
  const { fates } = await applyRuns(here, runs)
  expect(new Set(fates.map(({ fate }) => fate))).toEqual(new Set(['applied']))
  expect(await here.db.units.count()).toBe(RUNS + 1)
  expect(new Set((await applyRuns(here, runs)).fates.map(({ fate }) => fate))).toEqual(new Set(['repeated']))
})

test('a hundred files in which one desk tells its past otherwise are each found forked, and the first is kept (case 35)', async () => {
  const here = await foundedStore()
  const there = await sisterDesk(here)
  const run = await runOf(here)
  const otherwise = Array.from({ length: RUNS }, (_, index) => ({
    ...run,
    before: Uint8Array.of(...run.before.slice(1), index),
    chain: Uint8Array.of(...run.chain.slice(1), index),
  }))
  const { fates, frontier } = await applyRuns(there, [run, ...otherwise])
  expect(fates.map(({ fate }) => fate)).toEqual(['applied', ...otherwise.map(() => 'forked')])
  expect(frontier[here.device]).toBe(run.last)
})

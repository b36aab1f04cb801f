// Whatever goes wrong at whatever step of a batch: nothing of it is stored, the cursor stands with the data (I4), and the next attempt works.
import { afterEach, expect, test, vi } from 'vitest'
import { readHead } from '#renderer/db/head.ts'
import type { Store } from '#renderer/db/store.ts'
import { seqOf } from '#shared/sync/dot.ts'
import type { ArrivedRun } from '#shared/sync/wire/segment.ts'
import { addOwner, addUnit, arrive, commitDraft, editUnit, everything } from '#test/support/actions.ts'
import { runOf, sisterDesk } from '#test/support/arrivedRuns.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { applyRuns } from './applyRuns.ts'
import { stateHashOf } from './storeState.ts'

afterEach(() => vi.restoreAllMocks())

/** A batch that writes every kind of row: registers, facts, claims, conflicts, keys, pages; a part of it is here already. */
async function batch(): Promise<{ here: Store; there: Store; runs: readonly ArrivedRun[] }> {
  const here = await foundedStore()
  const there = await sisterDesk(here)
  const unitId = await addUnit(here)
  await applyRuns(there, [await runOf(here)])
  await editUnit(there, unitId, { code: '2-1205' })
  await editUnit(here, unitId, { code: '2-1204' })
  await addOwner(here, unitId)
  await arrive(here)
  const item = { kind: 'event', e: 'desk', id: 'desk-2', ev: 'prefixClaimed', data: { prefix: 'B' } } as const
  await commitDraft(here, { cmd: 'desk.claimPrefix', items: [{ ...item, claim: 'prefix/B' }] })
  return { here, there, runs: [await runOf(here, 1), await runOf(here, 3)] }
}

async function leavesNothing(
  { here, there, runs }: Awaited<ReturnType<typeof batch>>,
  fault: string | RegExp,
): Promise<void> {
  const before = await everything(there)
  const head = there.head.read()
  await expect(applyRuns(there, runs)).rejects.toThrow(fault)
  vi.restoreAllMocks()
  expect(await everything(there)).toBe(before)
  expect(there.head.read()).toBe(head)
  expect(await readHead(there)).toEqual(head)
  expect((await applyRuns(there, runs)).fates.map(({ fate }) => fate)).toEqual(['applied', 'repeated'])
  await applyRuns(here, [await runOf(there)])
  expect(await stateHashOf(there)).toEqual(await stateHashOf(here))
}

/** Throws at the write that is hit, counted from 1. */
function breakWrite(isHit: (table: string, nth: number) => boolean): void {
  let nth = 0
  for (const method of ['add', 'put'] as const) {
    const real = IDBObjectStore.prototype[method]
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, value, key) {
      nth += 1
      if (isHit(this.name, nth)) throw new Error('the disk is gone')
      return real.call(this, value, key)
    })
  }
}

test.each(['units', 'people', 'visits', 'claims', 'conflicts', 'personKeys', 'pages', 'meta'])(
  'a fault while writing %s',
  async (name) => {
    const parts = await batch()
    breakWrite((table) => table === name)
    await leavesNothing(parts, 'the disk is gone')
  },
)

test.each(Array.from({ length: 10 }, (_, index) => index + 1))('a fault at write number %i', async (nth) => {
  const parts = await batch()
  breakWrite((_table, at) => at === nth)
  await leavesNothing(parts, 'the disk is gone')
})

test('a transaction that is aborted when all requests were answered', async () => {
  const parts = await batch()
  const real = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const request = real.call(this, value, key)
    if (this.name === 'meta') request.addEventListener('success', () => this.transaction.abort())
    return request
  })
  await leavesNothing(parts, /abort/i)
})

test('a fault while reading what the changes name', async () => {
  const parts = await batch()
  const real = IDBObjectStore.prototype.get
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'units') throw new Error('the disk is gone')
    return real.call(this, key)
  })
  await leavesNothing(parts, 'the disk is gone')
})

test.each(['seal', 'tag'] as const)('a fault in the cipher: %s', async (method) => {
  const parts = await batch()
  const { seal } = parts.there
  const broken = {
    ...seal,
    [method]: () => {
      throw new Error('the cipher is gone')
    },
  }
  const before = await everything(parts.there)
  await expect(applyRuns({ ...parts.there, seal: broken }, parts.runs)).rejects.toThrow('the cipher is gone')
  expect(await everything(parts.there)).toBe(before)
  expect((await applyRuns(parts.there, parts.runs)).fates[0]).toEqual({ fate: 'applied' })
})

/** A program whose module of visits stumbles over every visit. */
function withoutVisits(registry: Store['registry']): Store['registry'] {
  return {
    ...registry,
    specOf: (e) => {
      const spec = registry.specOf(e)
      if (e !== 'visit' || spec?.kind !== 'events') return spec
      const fold = (): never => {
        throw new Error('Nothing can be made of it.')
      }
      return { ...spec, fold }
    },
  }
}

test('a change of which a module can make nothing stops its own desk only, and is applied by a program that can (case 48)', async () => {
  const { there, runs } = await batch()
  const [run] = runs as readonly [ArrivedRun]
  const third = await sisterDesk(there)
  await addUnit(third)
  const visit = (change: ArrivedRun['changes'][number]) => change.items.find(({ e }) => e === 'visit')
  const poison = run.changes.find((change) => visit(change))
  if (!poison) throw new Error('The batch has a visit.')
  const id = visit(poison)?.id
  const { fates, frontier } = await applyRuns({ ...there, registry: withoutVisits(there.registry) }, [
    run,
    await runOf(third),
  ])
  expect(fates[0]).toEqual({ fate: 'poison', at: seqOf(poison.dot) })
  expect(fates[1]).toEqual({ fate: 'applied' })
  expect(frontier[run.device]).toBe(seqOf(poison.dot) - 1)
  expect(await there.db.visits.get(id as string)).toBeUndefined()
  expect((await applyRuns(there, [run])).fates).toEqual([{ fate: 'applied' }])
  expect(await there.db.visits.get(id as string)).toBeDefined()
})

test('rows that were written ahead of a change of which nothing can be made are written without it (case 48)', async () => {
  const here = await foundedStore()
  const there = await sisterDesk(here)
  const units = Array.from({ length: 1_200 }, (_, index) => `unit-${index}`)
  const items = units.map((id) => ({ kind: 'set', e: 'unit', id, values: { code: id } }) as const)
  await commitDraft(here, { cmd: 'unit.add', items })
  const upTo = here.head.read().seq
  await arrive(here)
  const { fates } = await applyRuns({ ...there, registry: withoutVisits(there.registry) }, [await runOf(here)])
  expect(fates).toEqual([{ fate: 'poison', at: upTo + 1 }])
  expect(await there.db.units.count()).toBe(units.length)
  expect((await readHead(there)).frontier[here.device]).toBe(upTo)
})

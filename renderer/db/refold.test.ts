import { expect, test, vi } from 'vitest'
import { visitSpec } from '#shared/domain/desk-visits/schema.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry, FOLD_VERSION } from '#shared/domain/registry.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'
import { CLAIM_RULE, conflictId } from '#shared/sync/conflict.ts'
import { buildSettlement } from '#shared/sync/settlement.ts'
import { addOwner, addUnit, arrive, commitDraft, editUnit, everything, succeeded } from '#test/support/actions.ts'
import { CLERK, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { applyChanges } from './applyChanges.ts'
import { commit } from './commit.ts'
import { openStore } from './openStore.ts'
import type { IdentityRow } from './rows.ts'
import type { Store } from './store.ts'

type Parts = ReturnType<typeof storeParts>

const raised = () => buildRegistry(DOMAIN_MODULES, FOLD_VERSION + 1)

async function open(parts: Parts): Promise<Store> {
  return succeeded(await openStore(parts))
}

async function reopen(store: Store, parts: Parts): Promise<Store> {
  store.db.close()
  return open(parts)
}

/** A desk with a bit of everything: edits, a deletion, facts, a voided one, conflicts of three kinds, a settlement, acts beyond a role. */
async function busyDesk(parts: Parts): Promise<Store> {
  const here = await open(parts)
  const unitId = await addUnit(here)
  const there = await otherDesk(here)
  await applyChanges(there, await logOf(here))
  const personId = await addOwner(here, unitId)
  await commitDraft(here, { cmd: 'person.delete', items: [{ kind: 'delete', e: 'person', id: personId }] })
  await addOwner(here, unitId)
  await editUnit(here, unitId, { code: '2-1204' })
  await editUnit(there, unitId, { code: '2-1205' })
  const { draft, change } = await arrive(here)
  const visit = { kind: 'event', e: 'visit', id: draft.visitId } as const
  await commitDraft(here, { cmd: 'visit.undo', items: [{ ...visit, ev: 'void', data: {}, refs: [change.dot] }] })
  for (const prefix of ['B', 'C']) {
    for (const store of [here, there]) {
      const claimed = { kind: 'event', e: 'desk', id: store.device, ev: 'prefixClaimed' } as const
      await commitDraft(store, {
        cmd: 'desk.claimPrefix',
        items: [{ ...claimed, data: { prefix }, claim: `prefix/${prefix}` }],
      })
    }
  }
  await commitDraft(there, {
    cmd: 'staff.add',
    items: [{ kind: 'set', e: 'staff', id: 'staff-li', values: { name: '李雷' } }],
  })
  parts.clock.advance(60_000)
  await applyChanges(here, await logOf(there))
  const conflict = must(await here.db.conflicts.get(conflictId(CLAIM_RULE, 'prefix/C')))
  const [keep, lose] = [conflict.parties[0] as Dot, conflict.parties[1] as Dot]
  const { e, id, ev, claim, data, refs } = succeeded(buildSettlement(conflict, { keep: [keep], void: [lose] }, []))
  const settled = { kind: 'event', e, id, ev, data, refs, ...(claim === undefined ? {} : { claim }) } as const
  await commitDraft(here, { cmd: 'conflict.settle', items: [settled] }, SUPERVISOR)
  parts.clock.advance(60_000)
  return here
}

test('folded again from the log, every row is the same, and the number is raised', async () => {
  const parts = storeParts()
  const store = await busyDesk(parts)
  const before = await projectedRows(store)
  expect(before.conflicts).toHaveLength(2)
  const again = await reopen(store, { ...parts, registry: raised() })
  expect(await projectedRows(again)).toEqual(before)
  expect(((await again.db.meta.get('identity')) as IdentityRow).foldVersion).toBe(FOLD_VERSION + 1)
})

test('rows of an older fold are made anew, and rows that nothing in the log tells of are gone', async () => {
  const parts = storeParts()
  const store = await open(parts)
  const unitId = await addUnit(store)
  const row = must(await store.db.units.get(unitId))
  await store.db.units.put({ ...row, v: { code: '旧' } })
  await store.db.units.put({ ...row, id: 'ghost' })
  const again = await reopen(store, { ...parts, registry: raised() })
  expect(await again.db.units.toArray()).toEqual([row])
})

test('a log of more records than Dexie bears awaits without a request is folded again like any other', async () => {
  const parts = storeParts()
  const store = await open(parts)
  for (let count = 0; count < 150; count += 1) await arrive(store, `访客${count}`)
  const before = await projectedRows(store)
  const again = await reopen(store, { ...parts, registry: raised() })
  expect(await projectedRows(again)).toEqual(before)
})

test('a conflict over records that lie far apart in the log is one row again, as it was first seen', async () => {
  const parts = storeParts()
  const here = await open(parts)
  const there = await otherDesk(here)
  const arrived = { kind: 'event', e: 'visit', ev: 'arrived' } as const
  const data = { purpose: 'visitor', personId: null, unitId: null, name: '访客' }
  const crowd = Array.from({ length: 550 }, (_, index) => ({ ...arrived, id: `visit-${index}`, data }))
  const between = () => commitDraft(here, { cmd: 'visit.arrive', items: crowd })
  // The log is folded device by device: whichever comes first, the crowd lies between the two claims.
  const isFirst = here.device < there.device
  if (!isFirst) await between()
  for (const store of [here, there]) {
    const claimed = { kind: 'event', e: 'desk', id: store.device, ev: 'prefixClaimed', claim: 'prefix/B' } as const
    await commitDraft(store, { cmd: 'desk.claimPrefix', items: [{ ...claimed, data: { prefix: 'B' } }] })
  }
  if (isFirst) await between()
  await applyChanges(here, await logOf(there))
  parts.clock.advance(60_000)
  const before = await projectedRows(here)
  expect(before.conflicts).toMatchObject([{ records: [here.device, there.device].sort().map((id) => `desk/${id}`) }])
  const again = await reopen(here, { ...parts, registry: raised() })
  expect(await projectedRows(again)).toEqual(before)
})

test('an unchanged fold version leaves the rows alone', async () => {
  const parts = storeParts()
  const store = await open(parts)
  const unitId = await addUnit(store)
  await store.db.units.put({ ...must(await store.db.units.get(unitId)), v: { code: '旧' } })
  const again = await reopen(store, parts)
  expect((await again.db.units.get(unitId))?.v.code).toBe('旧')
})

test('stopped in the middle it has done nothing, and the next start does it again', async () => {
  const parts = storeParts()
  const store = await busyDesk(parts)
  const before = await everything(store)
  const rows = await projectedRows(store)
  vi.spyOn(visitSpec, 'fold').mockImplementation(() => {
    throw new Error('power cut')
  })
  store.db.close()
  const stopped = await openStore({ ...parts, registry: raised() })
  expect(stopped).toMatchObject({ ok: false, error: { code: 'log-damaged', detail: 'Error: power cut' } })
  vi.restoreAllMocks()
  const old = await open(parts)
  expect(await everything(old)).toBe(before)
  const again = await reopen(old, { ...parts, registry: raised() })
  expect(await projectedRows(again)).toEqual(rows)
})

test('what is written after folding again stands on it', async () => {
  const parts = storeParts()
  const store = await open(parts)
  const unitId = await addUnit(store)
  const again = await reopen(store, { ...parts, registry: raised() })
  const { change } = await editUnit(again, unitId, { code: '2-1299' })
  expect(must(await again.db.units.get(unitId)).s.code?.heads.map((head) => head.dot)).toEqual([change.dot])
  await commit(again, CLERK, () =>
    ok({ cmd: 'unit.add', items: [{ kind: 'set', e: 'unit', id: 'u', values: { code: '1' } }] }),
  )
  expect(again.head.read().seq).toBe(3)
})

test('files folded by a newer program are refused and left as they are', async () => {
  const parts = storeParts()
  const store = await open({ ...parts, registry: raised() })
  await addUnit(store)
  const before = await everything(store)
  store.db.close()
  const refused = await openStore(parts)
  expect(refused).toEqual({
    ok: false,
    error: { code: 'database-newer', found: FOLD_VERSION + 1, known: FOLD_VERSION },
  })
  expect(await everything(await open({ ...parts, registry: raised() }))).toBe(before)
})

// Faults of a home at two desks that could not hear each other: one state at both, nothing lost, and nothing closed that somebody sent back.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { commit } from '#renderer/db/commit.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { lookAtFaults } from '#renderer/features/move-in/commands/faultLooks.ts'
import { issueHouseNotices } from '#renderer/features/move-in/commands/faultNotices.ts'
import { mendFaults } from '#renderer/features/move-in/commands/faults.ts'
import { drawnOnReinspection } from '#renderer/features/move-in/queries/faultPapers.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideClaimPrefix } from '#shared/domain/desks/decisions.ts'
import { base64url } from '#shared/kernel/bytes.ts'
import { ok } from '#shared/kernel/result.ts'
import { succeeded } from '#test/support/actions.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

let here: Store
let there: Store
let caseId: string

const FAULT = { room: 'kitchen', item: 'walls', what: '裂缝', responsible: '开发商', dueOn: '2026-12-01', photos: [] }

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  ;({ caseId } = await openedMoveIn(here))
  const data = { faults: ['f1', 'f2'].map((id) => ({ ...FAULT, id })) }
  await toldOf(here, caseId, { cmd: 'moveIn.inspect', ev: 'inspected', data })
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await meet()
  const letters = { own: null, others: ['A'] }
  succeeded(await commit(there, SUPERVISOR, (context) => decideClaimPrefix(there.device, 'B', letters, context)))
  await meet()
})

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map(({ dot }) => dot))
  await applyChanges(
    to,
    (await logOf(from)).filter(({ dot }) => !known.has(dot)),
  )
}

async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
}

/** One state on both, down to the hash by which desks know that they agree. */
async function agree(): Promise<void> {
  expect(await projectedRows(there)).toEqual(await projectedRows(here))
  expect((await stateHashOf(there)).hash).toBe((await stateHashOf(here)).hash)
}

const deskAt = (store: Store, signature: Signature = CLERK) => paperDesk(store, { signature })
const of = (...ids: readonly string[]) => ids.map((faultId) => ({ caseId, faultId }))
const faultsAt = async (store: Store) => must(await store.db.moveInCases.get(caseId)).v.faults
const mend = async (store: Store, ...ids: readonly string[]) =>
  succeeded(await mendFaults(deskAt(store), of(...ids), { byId: '', party: '开发商', remark: '', at: '' }))
const notice = (store: Store) =>
  issueHouseNotices(deskAt(store), { faults: of('f1'), responsible: '', dueOn: '', demand: '' })

interface Judged {
  readonly isGood: boolean
  readonly way?: 'paper' | 'pad' | 'absent'
}

const look = (store: Store, { isGood, way = 'absent' }: Judged, desk = deskAt(store, SUPERVISOR)) =>
  lookAtFaults(desk, caseId, {
    looks: [{ id: 'f1', isGood, remark: isGood ? '' : '仍有裂缝', dueOn: isGood ? '' : '2026-12-09', pictures: [] }],
    ...{ officerId: '', at: '', why: '电话委托代验', paperNumber: '', way },
    ink: way === 'pad' ? new Uint8Array([1, 2, 3]) : undefined,
  })

describe('two desks and one fault', () => {
  test('that one says is mended and the other tells of in writing waits for its look, under its notice', async () => {
    await mend(here, 'f1')
    const told = await notice(there)
    expect(told.ok && told.value.issued).toHaveLength(1)
    await meet()
    await agree()
    expect((await faultsAt(here))[0]).toMatchObject({
      status: 'mended',
      number: told.ok && told.value.issued[0]?.number,
    })
  })

  test('that both tell of has both papers in its history and one that counts', async () => {
    await notice(here)
    await notice(there)
    await meet()
    await agree()
    const [fault] = await faultsAt(there)
    expect(fault?.history.filter(({ step }) => step === 'told')).toHaveLength(2)
    expect(fault).toMatchObject({ status: 'told', number: fault?.history.at(-1)?.number })
    expect(await there.db.sheets.count()).toBe(2)
  })

  test('that is mended here while the other looks at its fellow stands once, each as it was told', async () => {
    await mend(here, 'f1')
    await meet()
    expect((await look(there, { isGood: true })).ok).toBe(true)
    await mend(here, 'f2')
    await meet()
    await agree()
    expect((await faultsAt(here)).map(({ status }) => status)).toEqual(['good', 'mended'])
  })

  test('that one finds good and the other not is never closed by the later word alone', async () => {
    await mend(here, 'f1')
    await meet()
    expect((await look(here, { isGood: false })).ok).toBe(true)
    expect((await look(there, { isGood: true })).ok).toBe(true)
    await meet()
    await agree()
    const [fault] = await faultsAt(here)
    const first = fault?.history.find(({ step }) => step === 'good' || step === 'bad')?.step
    // Whichever desk's word is first counts; the other one stays in its history.
    expect(fault?.status).toBe(first === 'good' ? 'good' : 'found')
    expect(fault?.looks).toBe(first === 'good' ? 1 : 2)
  })
})

describe('the second look', () => {
  test('keeps what the owner drew with the change, and shows it on the paper', async () => {
    await mend(here, 'f1')
    const hash = 'c'.repeat(64)
    const kept: string[] = []
    const base = deskAt(here, SUPERVISOR)
    const blobs = {
      ...base.bridge.blobs,
      put: async ({ bytes }: { readonly bytes: string }) => {
        kept.push(bytes)
        return ok({ hash })
      },
    }
    const desk = { ...base, bridge: { ...base.bridge, blobs } } as unknown as typeof base
    const done = await look(here, { isGood: true, way: 'pad' }, desk)
    const issued = must(done.ok ? done.value.issued : undefined)
    expect(kept).toHaveLength(1)
    expect(kept[0]).not.toBe(base64url(new Uint8Array([1, 2, 3])))
    const told = (await logOf(here)).find(({ cmd }) => cmd === 'moveIn.lookAtFault')
    expect(told?.blobs).toEqual([hash])
    expect(await drawnOnReinspection(here, issued.sheetId)).toEqual([
      { label: '业主（或代理）', day: '2026年11月21日', hash },
    ])
    expect(must(await here.db.moveInCases.get(caseId)).v.blobs).toContain(hash)
  })

  test('that is refused leaves no picture', async () => {
    const gone: string[] = []
    const base = deskAt(here, SUPERVISOR)
    const blobs = {
      ...base.bridge.blobs,
      put: async () => ok({ hash: 'c'.repeat(64) }),
      delete: async ({ hashes }: { readonly hashes: readonly string[] }) => {
        gone.push(...hashes)
        return ok(null)
      },
    }
    const desk = { ...base, bridge: { ...base.bridge, blobs } } as unknown as typeof base
    expect(await look(here, { isGood: true, way: 'pad' }, desk)).toMatchObject({ error: { code: 'not-mended' } })
    expect(gone).toEqual(['c'.repeat(64)])
  })

  test('that was written by hand names its paper, and makes no other', async () => {
    succeeded(await mendFaults(deskAt(here), of('f1'), { byId: '', party: '开发商', remark: '', at: '' }))
    const done = await lookAtFaults(deskAt(here, SUPERVISOR), caseId, {
      looks: [{ id: 'f1', isGood: true, remark: '', dueOn: '', pictures: [] }],
      ...{ officerId: '', at: '', why: '', paperNumber: 'A-FY-00077', way: 'paper', ink: undefined },
    })
    expect(done).toMatchObject({ ok: true, value: { issued: undefined } })
    expect(await here.db.sheets.count()).toBe(0)
    expect((await faultsAt(here))[0]?.history.at(-1)).toMatchObject({ step: 'good', number: 'A-FY-00077' })
  })
})

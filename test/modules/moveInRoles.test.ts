// Acts on a case of move-in under every role of handbook R23: what the table does not allow leaves nothing behind.
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import * as cases from '#renderer/features/move-in/commands/cases.ts'
import { checkSeal, tellLeaflet } from '#renderer/features/move-in/commands/casesPapers.ts'
import { appointMoveIn, callMoveIn } from '#renderer/features/move-in/commands/days.ts'
import { startTexts } from '#renderer/text/text.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { ROLES, type Role } from '#shared/domain/roles.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { NOTICE, openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { foundedStore } from '#test/support/testStore.ts'

const registry = buildRegistry(DOMAIN_MODULES)
const signedAs = (role: Role): Signature => ({ actor: { id: `staff-${role}`, role }, session: `of-${role}` })
const allowed = (cmd: string) => ROLES.filter((role) => registry.mayAct(cmd, role) === 'allowed')

let store: Store

beforeAll(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
})

const DESK_ROLES = [
  'front-desk',
  'supervisor',
  'service-manager',
  'office-director',
  'property-manager',
  'company-manager',
]

test('those who decide are named: keys before fees, demands that nobody owes, what was taken over or is taken back', () => {
  expect(allowed('moveIn.waive')).toEqual(['office-director', 'property-manager', 'company-manager'])
  for (const cmd of ['moveIn.declineFault', 'moveIn.takeOver', 'moveIn.void', 'handedItem.void']) {
    expect(allowed(cmd), cmd).not.toContain('front-desk')
    expect(allowed(cmd), cmd).toContain('supervisor')
  }
  expect(allowed('moveIn.inspect')).toContain('engineering')
  expect(allowed('moveIn.handOver')).not.toContain('engineering')
  for (const cmd of ['moveIn.open', 'moveIn.receive', 'moveIn.handOver', 'moveIn.archive', 'handedItem.issue'])
    expect(allowed(cmd).filter((role) => DESK_ROLES.includes(role)).length, cmd).toBeGreaterThan(0)
})

type Act = (desk: Desk, id: string) => Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>

/** What the screens call, each on a case in which only the role can be in the way. */
const ACTS: Readonly<Record<string, { readonly before?: (id: string) => Promise<void>; readonly act: Act }>> = {
  'moveIn.open': {
    act: (desk) => cases.openMoveIn(desk, { ...NOTICE, unitId: 'home-9-0909', ownerName: '林一' }),
  },
  'moveIn.appoint': {
    act: (desk, id) => appointMoveIn(desk, id, { day: '2026-11-25', from: '09:00', to: '09:30', place: '' }),
  },
  'moveIn.call': { before: (id) => came(id), act: (desk, id) => callMoveIn(desk, id) },
  'moveIn.checkSeal': {
    before: (id) => came(id),
    act: (desk, id) => checkSeal(desk, id, { agrees: true, remark: '' }),
  },
  'moveIn.tellLeaflet': { before: (id) => came(id), act: (desk, id) => tellLeaflet(desk, id) },
  'moveIn.refuse': {
    before: (id) => came(id),
    act: (desk, id) => cases.refuseHome(desk, id, { why: '渗水', dueOn: '2026-12-01' }),
  },
  'moveIn.breakOff': { act: (desk, id) => cases.breakOffMoveIn(desk, id, { why: '退房' }) },
  'moveIn.resume': {
    before: (id) => toldOf(store, id, { cmd: 'moveIn.breakOff', ev: 'brokenOff', data: { why: '退房' } }),
    act: (desk, id) => cases.resumeMoveIn(desk, id, { why: '又来了' }),
  },
}
const came = (id: string) =>
  toldOf(store, id, { cmd: 'moveIn.receive', ev: 'received', data: { comerName: '林一', queueNumber: 'A001' } })

let homes = 0
describe.each(Object.entries(ACTS))('%s as the screens do it', (cmd, { before, act }) => {
  test.each(ROLES)('is refused to %s or not, as its table says', async (role) => {
    homes += 1
    const { caseId: id } = await openedMoveIn(store, `8-${1000 + homes}`)
    await before?.(id)
    const count = await store.db.changes.count()
    const done = await act(deskOf(store, signedAs(role)), id)
    if (registry.mayAct(cmd, role) === 'allowed') return expect(done.error?.code).not.toBe('beyond-role')
    expect(done).toMatchObject({ ok: false, error: { code: 'beyond-role' } })
    expect(await store.db.changes.count()).toBe(count)
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { idsOfPerson, survivorId } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { HandOver } from '#shared/domain/owner-files/transfer.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { deletePerson } from './commands.ts'
import { fileMatters } from './fileTimeline.ts'
import { handOverUnit } from './handOverCommands.ts'
import { mergePeople, moveStrays, unmergePeople } from './mergeCommands.ts'
import { loadPersonFile, loadUnitFile } from './queries.ts'
import { ownerSearchTerms } from './searchTerms.ts'
import { editStay, endStay } from './stayCommands.ts'

let here: Store
let there: Store
let unit: string

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  unit = await addUnit(here)
})

/** The other computer begins with what this one knows. */
async function bothKnow(): Promise<void> {
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await send(here, there)
}

/** Each hears what the other has; the keys of people travel apart from the log. */
async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
}

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map((change) => change.dot))
  await applyChanges(
    to,
    (await logOf(from)).filter((change) => !known.has(change.dot)),
  )
}

const led = (store: Store) => deskOf(store, SUPERVISOR)

async function done<Value>(act: Promise<{ readonly ok: boolean; readonly value?: Value; readonly error?: unknown }>) {
  const result = await act
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return must(result.value)
}

const addPhone = (store: Store, personId: string, number: string) =>
  commitDraft(store, {
    cmd: 'person.edit',
    items: [{ kind: 'set', e: 'phone', id: 'ph9', values: { personId, number } }],
  })
const merge = (store: Store, from: string, into: string) =>
  done(mergePeople(led(store), { from, into }, { values: {}, seen: {} }))
const mattersOf = async (store: Store, kind: 'person' | 'unit', id: string) =>
  (await fileMatters(store, { kind, id })).map((matter) => matter.id)
const isFound = async (store: Store, id: string) =>
  (await ownerSearchTerms.documents(store, [`person/${id}`]))[0] !== undefined
const phonesOf = async (store: Store, id: string) =>
  (await loadPersonFile(store, id))?.phones.map((row) => row.v.number) ?? []
const unitsOf = async (store: Store, id: string) =>
  (await loadPersonFile(store, id))?.stays.map((stay) => stay.unit?.v.code) ?? []
/** Both desks, which must say the same. */
const onBoth = async <Value>(ask: (store: Store) => Promise<Value>): Promise<Value> => {
  const [a, b] = [await ask(here), await ask(there)]
  expect(b).toEqual(a)
  return a
}

describe('two desks, offline', () => {
  test('transfer the same unit: both buyers stand there, the shares are a matter, the old owner has left once', async () => {
    const seller = await addOwner(here, unit)
    const [stay] = await here.db.stays.where('v.personId').equals(seller).toArray()
    await bothKnow()
    const form = (name: string): HandOver => ({
      unitId: unit,
      day: '2026-11-20',
      leaving: [{ stayId: must(stay).id }],
      newcomers: [
        {
          personId: null,
          person: { name, idKind: null, idNumber: null, remark: '' },
          phones: [],
          stay: { relation: 'owner', shareNum: 1, shareDen: 1 },
        },
      ],
    })
    await done(handOverUnit(deskOf(here), 'owner', form('买一')))
    await done(handOverUnit(deskOf(there), 'owner', form('买二')))
    await meet()
    const file = await onBoth(async (store) =>
      must(await loadUnitFile(store, unit)).stays.map(({ person, stay: { v } }) => [person?.v.name, v.toDay]),
    )
    expect(new Map(file as [string, string | null][])).toEqual(
      new Map([
        ['王晓梅', '2026-11-20'],
        ['买一', null],
        ['买二', null],
      ]),
    )
    expect(await onBoth((store) => mattersOf(store, 'unit', unit))).toContain('owner-files/shares')
  })

  test('end a stay here and edit it there: both hold, and nobody is asked', async () => {
    const tenant = await addOwner(here, unit)
    const [stay] = await here.db.stays.where('v.personId').equals(tenant).toArray()
    const stayId = must(stay).id
    await bothKnow()
    await done(endStay(deskOf(here), { stayId, day: '2026-11-20', reason: 'entered-wrongly' }))
    const before = { relation: 'owner' as const, fromDay: null }
    await done(
      editStay(deskOf(there), { stayId, before, after: { ...before, fromDay: '2026-01-01' as Day }, seen: {} }),
    )
    await meet()
    const row = await onBoth(async (store) => must(await store.db.stays.get(stayId)))
    expect(row.v).toMatchObject({ toDay: '2026-11-20', fromDay: '2026-01-01' })
    expect(row.conflicts ?? []).toEqual([])
  })

  test('merge into each other: one file stays on both, is found, says so, and is settled by 拆分', async () => {
    const [a, b] = [await addOwner(here, unit, '甲'), await addOwner(here, await addUnit(here, '2-1204'), '乙')]
    await bothKnow()
    await merge(here, a, b)
    await merge(there, b, a)
    await meet()
    const shown = await onBoth((store) => survivorId(store, a))
    const other = shown === a ? b : a
    expect(await onBoth((store) => survivorId(store, b))).toBe(shown)
    expect(await onBoth((store) => isFound(store, shown))).toBe(true)
    expect(await onBoth((store) => isFound(store, other))).toBe(false)
    expect(await onBoth((store) => mattersOf(store, 'person', shown))).toContain('owner-files/circle')
    expect(await onBoth((store) => mattersOf(store, 'person', other))).toEqual([])
    const [merged] = await here.db.merges.where('v.into').equals(shown).toArray()
    await done(unmergePeople(led(here), must(merged).id))
    await meet()
    expect(await onBoth((store) => survivorId(store, a))).toBe(other)
    expect(await onBoth((store) => mattersOf(store, 'person', other))).not.toContain('owner-files/circle')
    expect(new Set(await onBoth((store) => unitsOf(store, other)))).toEqual(new Set(['2-1203', '2-1204']))
  })

  test('merge here while a phone is added there: a matter of the file that stays, and one key moves it', async () => {
    const [a, b] = [await addOwner(here, unit, '甲'), await addOwner(here, unit, '乙')]
    await bothKnow()
    await merge(here, a, b)
    await addPhone(there, a, '13900001111')
    await meet()
    expect(await onBoth((store) => phonesOf(store, b))).not.toContain('13900001111')
    expect(await onBoth((store) => mattersOf(store, 'person', b))).toContain('owner-files/strays')
    const moved = await done(moveStrays(deskOf(there), b))
    await meet()
    expect(await onBoth((store) => phonesOf(store, b))).toContain('13900001111')
    expect(await onBoth((store) => mattersOf(store, 'person', b))).not.toContain('owner-files/strays')
    expect(moved.draft.count).toBe(1)
  })

  test('merge here while the file that was to stay is deleted there: the other one is still found', async () => {
    const [a, b] = [await addOwner(here, unit, '甲'), await addOwner(here, await addUnit(here, '2-1204'), '乙')]
    await bothKnow()
    await merge(here, a, b)
    await done(deletePerson(led(there), b))
    await meet()
    expect(await onBoth((store) => survivorId(store, a))).toBe(a)
    expect(await onBoth((store) => isFound(store, a))).toBe(true)
    // The change was to the file that is gone; the one that is found again is told too.
    expect(await ownerSearchTerms.documentIds(here, [{ table: 'people', id: b }])).toContain(`person/${a}`)
    expect(await onBoth((store) => mattersOf(store, 'person', a))).toContain('owner-files/strays')
    await done(moveStrays(deskOf(here), a))
    await meet()
    expect(await onBoth((store) => unitsOf(store, a))).toContain('2-1203')
    expect(await onBoth((store) => idsOfPerson(store, a))).toEqual([a, b])
  })
})

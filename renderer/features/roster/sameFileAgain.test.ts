// What people did between two imports of one file stands: merged, moved out, deleted by hand is not undone by a list (handbook D26).
import { describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { addOwner, commitDraft, ID_NUMBER } from '#test/support/actions.ts'
import { deleteFile, mergeFiles, moveOut } from '#test/support/leaderActions.ts'
import { importLines, type LineFacts, previewLines, takeBack, visibleRows } from '#test/support/rosterLines.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

async function alive(store: Store, table: string) {
  return (await store.db.table(table).toArray()).filter((row) => !row.deleted)
}

async function idOf(store: Store, name: string): Promise<string> {
  return must((await alive(store, 'people')).find((row) => row.v.name === name)).id
}

/** The same file brings nothing: nothing written, nothing to write, nobody gone. */
async function bringsNothing(store: Store, lines: readonly LineFacts[]): Promise<void> {
  const before = await visibleRows(store)
  const preview = await previewLines(store, lines)
  expect(preview.counts).toMatchObject({ newPeople: 0, changedPeople: 0, changedUnits: 0, rowsToWrite: 0 })
  expect(preview.gone).toEqual([])
  await importLines(store, lines)
  expect(await visibleRows(store)).toEqual(before)
}

describe('two imported files that a supervisor merged', () => {
  const TWO_UNITS: readonly LineFacts[] = [
    { unit: '1-0101', name: '王晓梅', phones: ['13812345678'], remark: '夜班' },
    { unit: '1-0102', name: '王小梅', phones: ['13912345678'], remark: '常住', plates: ['粤B12345'] },
  ]
  const ONE_UNIT: readonly LineFacts[] = [
    { unit: '1-0101', name: '王晓梅', relation: 'owner', phones: ['13812345678'] },
    { unit: '1-0101', name: '王小梅', relation: 'family', phones: ['13912345678'] },
  ]
  const BOTH_OWNERS: readonly LineFacts[] = [
    { unit: '1-0101', name: '王晓梅', relation: 'owner', phones: ['13812345678'] },
    { unit: '1-0101', name: '王小梅', relation: 'owner', phones: ['13812345678'] },
  ]

  test.each([
    ['of two units', TWO_UNITS],
    ['of one unit under two relations', ONE_UNIT],
    ['of one unit under one relation', BOTH_OWNERS],
  ])('%s: the same file again changes nothing and calls nobody gone', async (_, lines) => {
    for (const [from, into] of [
      ['王小梅', '王晓梅'],
      ['王晓梅', '王小梅'],
    ] as const) {
      const store = await foundedStore()
      await importLines(store, lines)
      await mergeFiles(store, await idOf(store, from), await idOf(store, into))
      await bringsNothing(store, lines)
    }
  })

  test('a value that changed in the file of the one that went is asked for, never written over the one that stays', async () => {
    const store = await foundedStore()
    await importLines(store, TWO_UNITS)
    const into = await idOf(store, '王晓梅')
    await mergeFiles(store, await idOf(store, '王小梅'), into)
    const changed = [must(TWO_UNITS[0]), { ...must(TWO_UNITS[1]), remark: '常出差' }]
    const [kept] = (await previewLines(store, changed)).changed.flatMap(({ differences }) => differences)
    expect(kept).toMatchObject({ id: into, field: 'remark', old: '夜班', next: '常出差', byHand: true })
    await importLines(store, changed)
    expect((await store.db.people.get(into))?.v.remark).toBe('夜班')
    await importLines(store, changed, { overwrites: () => true })
    expect((await store.db.people.get(into))?.v.remark).toBe('常出差')
  })

  test('a new number of the one that went goes to the file that stays', async () => {
    const store = await foundedStore()
    await importLines(store, TWO_UNITS)
    const into = await idOf(store, '王晓梅')
    await mergeFiles(store, await idOf(store, '王小梅'), into)
    await importLines(store, [must(TWO_UNITS[0]), { ...must(TWO_UNITS[1]), phones: ['13712345678'] }])
    const phones = (await alive(store, 'phones')).filter((row) => row.v.personId === into).map((row) => row.v.number)
    expect(phones.sort()).toEqual(['13712345678', '13812345678', '13912345678'])
  })

  test('a number and a stay that people deleted after the merge stay deleted', async () => {
    const store = await foundedStore()
    await importLines(store, TWO_UNITS)
    await mergeFiles(store, await idOf(store, '王小梅'), await idOf(store, '王晓梅'))
    const phone = must((await alive(store, 'phones')).find((row) => row.v.number === '13912345678'))
    const [car] = await alive(store, 'vehicles')
    const items = [
      { kind: 'delete' as const, e: 'phone', id: phone.id },
      { kind: 'delete' as const, e: 'vehicle', id: must(car).id },
    ]
    await commitDraft(store, { cmd: 'person.edit', items })
    await importLines(store, TWO_UNITS)
    expect((await alive(store, 'phones')).map((row) => row.v.number)).toEqual(['13812345678'])
    expect(await alive(store, 'vehicles')).toEqual([])
  })

  test('a file that others were merged into is not taken back under them', async () => {
    const store = await foundedStore()
    const run = await importLines(store, BOTH_OWNERS)
    const [from, into] = [await idOf(store, '王小梅'), await idOf(store, '王晓梅')]
    await mergeFiles(store, from, into)
    const end = await takeBack(store, run.runId)
    expect(end).toMatchObject({ kind: 'finished' })
    expect((await alive(store, 'people')).map((row) => row.id).sort()).toEqual([from, into].sort())
    expect(end.report.kept.map(({ id }) => id)).toContain(into)
  })

  test('merged while the file goes in, the rest of it follows', async () => {
    const store = await foundedStore()
    const both = { name: '王晓梅', idNumber: ID_NUMBER, phones: [] }
    await importLines(store, [
      { unit: '1-0101', ...both },
      { unit: '5-0101', name: '别人', phones: [] },
    ])
    await mergeFiles(store, await idOf(store, '王晓梅'), await idOf(store, '别人'))
    await importLines(store, [
      { unit: '1-0101', ...both },
      { unit: '9-0909', ...both },
    ])
    const stay = must((await alive(store, 'stays')).find((row) => row.v.relation === 'owner' && row.v.unitId !== ''))
    expect(stay).toBeDefined()
    const owners = (await alive(store, 'stays')).map((row) => row.v.personId)
    expect(new Set(owners)).toEqual(new Set([await idOf(store, '别人')]))
  })
})

describe('two lines of a file that come to one file of the desk', () => {
  const NEW_PHONE = ['13712345678']

  test('of one unit, both with something new: it goes in once', async () => {
    const store = await foundedStore()
    const lines: readonly LineFacts[] = [
      { unit: '1-0101', name: '王晓梅', relation: 'owner', phones: [] },
      { unit: '1-0101', name: '王小梅', relation: 'family', phones: [] },
    ]
    await importLines(store, lines)
    const into = await idOf(store, '王晓梅')
    await mergeFiles(store, await idOf(store, '王小梅'), into)
    const more = lines.map((line) => ({ ...line, phones: NEW_PHONE, person: { email: 'a@b.cn' } }))
    expect(await importLines(store, more)).toMatchObject({ kind: 'finished' })
    expect((await store.db.people.get(into))?.v.email).toBe('a@b.cn')
    expect(await alive(store, 'phones')).toHaveLength(1)
    await bringsNothing(store, more)
  })

  test('of two units, because a clerk filled in the number that only one of them says', async () => {
    const store = await foundedStore()
    await importLines(store, [{ unit: '1-0101', name: '王晓梅', phones: [] }])
    const id = await idOf(store, '王晓梅')
    const values = { idKind: 'resident', idNumber: ID_NUMBER }
    await commitDraft(store, { cmd: 'person.edit', items: [{ kind: 'set', e: 'person', id, values }] })
    const lines: readonly LineFacts[] = [
      { unit: '1-0101', name: '王晓梅', phones: NEW_PHONE, plates: ['粤B12345'] },
      { unit: '1-0102', name: '王晓梅', idNumber: ID_NUMBER, phones: NEW_PHONE, plates: ['粤B12345'] },
    ]
    expect(await importLines(store, lines)).toMatchObject({ kind: 'finished' })
    expect((await alive(store, 'people')).map((row) => row.id)).toEqual([id])
    expect([await alive(store, 'phones'), await alive(store, 'vehicles')].map((rows) => rows.length)).toEqual([1, 1])
    expect((await alive(store, 'stays')).map((row) => row.v.personId)).toEqual([id, id])
  })
})

describe('somebody who moved out', () => {
  const ONE: readonly LineFacts[] = [{ unit: '1-0101', name: '王晓梅', phones: [] }]

  test('does not come back by the same file: shown as kept, and back only when ticked', async () => {
    const store = await foundedStore()
    await importLines(store, ONE)
    const [stay] = await alive(store, 'stays')
    await moveOut(store, must(stay).id)
    const preview = await previewLines(store, ONE)
    expect(preview.counts).toMatchObject({ keptPeople: 1, changedPeople: 0, rowsToWrite: 0 })
    expect(preview.changed[0]?.differences).toMatchObject([
      { entity: 'stay', field: 'toDay', old: '2026-11-20', next: null, byHand: true },
    ])
    await importLines(store, ONE)
    expect((await store.db.stays.get(must(stay).id))?.v).toMatchObject({ toDay: '2026-11-20', endReason: 'moved-out' })
    await importLines(store, ONE, { overwrites: () => true })
    expect((await store.db.stays.get(must(stay).id))?.v).toMatchObject({ toDay: null, endReason: null })
    expect(await alive(store, 'stays')).toHaveLength(1)
    await bringsNothing(store, ONE)
  })

  test('and moved in again by hand is who the file means', async () => {
    const store = await foundedStore()
    await importLines(store, ONE)
    const [stay] = await alive(store, 'stays')
    await moveOut(store, must(stay).id)
    const { unitId, personId } = must(stay).v
    const values = { unitId, personId, relation: 'owner', fromDay: '2026-11-21' }
    await commitDraft(store, { cmd: 'stay.add', items: [{ kind: 'set', e: 'stay', id: 'by-hand', values }] })
    expect((await previewLines(store, ONE)).counts).toMatchObject({ samePeople: 1, keptPeople: 0 })
    await bringsNothing(store, ONE)
  })
})

describe('a file that a supervisor deleted', () => {
  const LINES: readonly LineFacts[] = [
    { unit: '1-0101', name: '王晓梅', idNumber: ID_NUMBER, phones: ['13812345678'] },
    { unit: '1-0102', name: '王晓梅', idNumber: ID_NUMBER, phones: ['13812345678'] },
  ]

  test('stays deleted in every unit of it', async () => {
    const store = await foundedStore()
    await importLines(store, LINES)
    await deleteFile(store, await idOf(store, '王晓梅'))
    expect((await previewLines(store, LINES)).counts).toMatchObject({ keptPeople: 1, newPeople: 0, rowsToWrite: 0 })
    await importLines(store, LINES)
    expect([await alive(store, 'people'), await alive(store, 'stays'), await alive(store, 'phones')]).toEqual([
      [],
      [],
      [],
    ])
  })

  test('and entered anew by hand is the one the file means: no second one when it is ticked', async () => {
    const store = await foundedStore()
    const line: LineFacts = { unit: '1-0101', name: '王晓梅', idNumber: ID_NUMBER, phones: ['13812345678'] }
    await importLines(store, [line])
    await deleteFile(store, await idOf(store, '王晓梅'))
    const [unit] = await alive(store, 'units')
    const personId = await addOwner(store, must(unit).id)
    expect((await previewLines(store, [line])).counts).toMatchObject({ samePeople: 1, keptPeople: 0 })
    await bringsNothing(store, [line])
    await importLines(store, [{ ...line, phones: ['13812345678', '13712345678'] }], { overwrites: () => true })
    expect((await alive(store, 'people')).map((row) => row.id)).toEqual([personId])
    expect(await alive(store, 'stays')).toHaveLength(1)
    expect(await alive(store, 'phones')).toHaveLength(2)
  })

  test('and entered anew by hand with fewer numbers gets those of the file', async () => {
    const store = await foundedStore()
    const line: LineFacts = { unit: '1-0101', name: '王晓梅', phones: ['13812345678', '13712345678'] }
    await importLines(store, [line])
    await deleteFile(store, await idOf(store, '王晓梅'))
    const [unit] = await alive(store, 'units')
    await addOwner(store, must(unit).id)
    await importLines(store, [line])
    expect((await alive(store, 'phones')).map((row) => row.v.number).sort()).toEqual(['13712345678', '13812345678'])
    await bringsNothing(store, [line])
  })

  test('deleted between two slices, gets no stay in a later one', async () => {
    const store = await foundedStore()
    const many = Array.from({ length: 2010 }, (_, at) => ({ unit: `5-${1000 + at}`, name: `人${at}`, phones: [] }))
    const lines = [must(LINES[0]), ...many, { ...must(LINES[1]), unit: '9-0909' }]
    const gone: Promise<void>[] = []
    const onProgress = () => {
      if (gone.length === 0) gone.push(idOf(store, '王晓梅').then((id) => deleteFile(store, id)))
    }
    await importLines(store, lines, { by: SUPERVISOR, onProgress })
    await Promise.all(gone)
    const stays = (await alive(store, 'stays')).map((row) => String(row.v.personId))
    const people = new Set((await alive(store, 'people')).map((row) => row.id))
    expect(stays.filter((id) => !people.has(id))).toEqual([])
  })
})

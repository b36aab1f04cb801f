import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openForm } from '#renderer/db/registerForm.ts'
import type { Store } from '#renderer/db/store.ts'
import { commitDraft, ID_NUMBER } from '#test/support/actions.ts'
import { importLines, type LineFacts, takeBack, visibleRows } from '#test/support/rosterLines.ts'
import { foundedStore, must } from '#test/support/testStore.ts'

const NUMBERS = [ID_NUMBER, '440524188001010014']

const lines = fc.array(
  fc.record(
    {
      unit: fc.constantFrom('1-0101', '1-0102', '2-0101'),
      unitFacts: fc.record({ areaCm2: fc.constantFrom(500_000, 600_000, null), layout: fc.constantFrom('两房', null) }),
      name: fc.constantFrom('王晓梅', '李强', '欧阳娜'),
      idNumber: fc.constantFrom(...NUMBERS),
      relation: fc.constantFrom('owner', 'family', 'tenant'),
      phones: fc.subarray(['13812345678', '13912345678']),
      plates: fc.subarray(['粤B12345']),
      remark: fc.constantFrom('', '夜班', '常住'),
    },
    { requiredKeys: ['unit', 'name', 'relation', 'phones'] },
  ),
  { minLength: 1, maxLength: 6 },
) as unknown as fc.Arbitrary<readonly LineFacts[]>

test('whatever was imported before, taking the last run back gives what was there', async () => {
  await fc.assert(
    fc.asyncProperty(lines, lines, async (first, second) => {
      const store = await foundedStore()
      await importLines(store, first)
      const before = await visibleRows(store)
      const run = await importLines(store, second)
      expect(await takeBack(store, run.runId)).toMatchObject({ kind: 'finished' })
      expect(await visibleRows(store)).toEqual(before)
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('a run taken back and made again is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (roster) => {
      const store = await foundedStore()
      const run = await importLines(store, roster)
      const after = await visibleRows(store)
      await takeBack(store, run.runId)
      await importLines(store, roster)
      expect(await visibleRows(store)).toEqual(after)
    }),
    { numRuns: 20 },
  )
}, 60_000)

async function editPerson(store: Store, name: string): Promise<string | undefined> {
  const person = (await store.db.people.toArray()).find((row) => row.v.name === name && !row.deleted)
  if (person === undefined) return undefined
  const { seen } = await openForm(store, 'person', person)
  const values = { remark: '业主本人要求上午联系' }
  await commitDraft(store, { cmd: 'person.edit', items: [{ kind: 'set', e: 'person', id: person.id, values, seen }] })
  return person.id
}

test('what a clerk wrote since stays, with the file it belongs to', async () => {
  await fc.assert(
    fc.asyncProperty(lines, fc.constantFrom('王晓梅', '李强', '欧阳娜'), async (roster, name) => {
      const store = await foundedStore()
      const run = await importLines(store, roster)
      const edited = await editPerson(store, name)
      const file = Object.entries(await visibleRows(store)).filter(
        ([key, row]) => key.includes(edited ?? '?') || row.personId === edited,
      )
      const end = await takeBack(store, run.runId)
      const after = await visibleRows(store)
      if (edited === undefined) {
        expect(after).toEqual({})
        return
      }
      for (const [key, row] of file) expect(after[key]).toEqual(row)
      const stay = must(file.find(([key]) => key.startsWith('stays/')))
      expect(after[`units/${String(stay[1].unitId)}`]).toBeDefined()
      expect(Object.keys(after).filter((key) => key.startsWith('people/'))).toEqual([`people/${edited}`])
      expect(end.report.kept.map(({ id }) => id)).toContain(edited)
    }),
    { numRuns: 25 },
  )
}, 60_000)

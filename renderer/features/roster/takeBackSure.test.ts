import { expect, test } from 'vitest'
import { commitDraft } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { importLines, type LineFacts } from '#test/support/rosterLines.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { takeBackImport } from './takeBackImport.ts'
import { prepare } from './takeBackParts.ts'
import { readSureOnes } from './takeBackSure.ts'

/** More people than one transaction takes back. */
const LINES: readonly LineFacts[] = Array.from({ length: 700 }, (_, index) => ({
  unit: `1-${String(101 + index)}`,
  name: `王${index}`,
  phones: [`138${String(index).padStart(8, '0')}`],
}))

test('somebody who is written to while a run is taken back stays, although nobody had touched them when it began', async () => {
  const store = await foundedStore()
  const run = await importLines(store, LINES)
  let edited: string | undefined
  const writing: Promise<unknown>[] = []
  const onProgress = (): void => {
    if (edited !== undefined) return
    edited = 'on the way'
    writing.push(
      (async () => {
        const person = must((await store.db.people.toArray()).find((row) => !row.deleted))
        edited = person.id
        await commitDraft(store, {
          cmd: 'person.edit',
          items: [{ kind: 'set', e: 'person', id: person.id, values: { remark: '请上午联系' } }],
        })
      })(),
    )
  }
  const end = await takeBackImport(deskOf(store, SUPERVISOR), run.runId, { onProgress, isCancelled: () => false })
  await Promise.all(writing)
  expect(end.kind).toBe('finished')
  const left = (await store.db.people.toArray()).filter((row) => !row.deleted)
  expect(left.map((row) => [row.id, row.v.remark])).toEqual([[edited, '请上午联系']])
  expect((await store.db.stays.toArray()).filter((row) => !row.deleted)).toHaveLength(1)
}, 60_000)

test('what is sure holds until somebody else writes; a few of many people are asked for one by one', async () => {
  const store = await foundedStore()
  const run = await importLines(store, LINES.slice(0, 20))
  const { sure, isOurs } = await prepare(store, run.runId)
  const [person] = await store.db.people.toArray()
  const item = { e: 'person', id: must(person).id }
  expect([sure?.has(item), await sure?.isStill()]).toEqual([true, true])
  await commitDraft(store, { cmd: 'unit.add', items: [{ kind: 'set', e: 'unit', id: 'u', values: { code: '9-9' } }] })
  expect(await sure?.isStill()).toBe(false)
  expect(await readSureOnes(store, { isOurs, made: new Set([item.id]) })).toBeUndefined()
})

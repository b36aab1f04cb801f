// What can go wrong while a roster goes in: stopped by hand, a full disk, another desk between two slices.
import { afterEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { runImport } from '#renderer/features/roster/runImport.ts'
import { takeBackImport } from '#renderer/features/roster/takeBackImport.ts'
import { NO_COUNTS } from '#shared/domain/roster/plan.ts'
import { editUnit } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import {
  importLines,
  type LineFacts,
  previewLines,
  takeBack,
  visibleRows,
  wishesFor,
} from '#test/support/rosterLines.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

/** More people than go into one slice, so that there is a time between two. */
const MANY: readonly LineFacts[] = Array.from({ length: 1100 }, (_, index) => ({
  unit: `1-${String(100 + Math.floor(index / 4)).padStart(4, '0')}`,
  name: `业主${index}`,
  phones: [],
}))

const jobOf = (store: Store, facts: readonly LineFacts[]) => ({
  fileName: '名册.xlsx',
  fileHash: 'cd'.repeat(32),
  wishes: wishesFor(store, facts),
  overwrites: () => false,
  rows: facts.length,
})

let restore: (() => void) | undefined
afterEach(() => {
  restore?.()
  restore = undefined
})

/** Storage that is full from the nth new row of a table on. */
function fullAfter(store: Store, rows: number): void {
  let made = 0
  const refuse = (): void => {
    made += 1
    if (made > rows) throw new DOMException('full', 'QuotaExceededError')
  }
  store.db.people.hook('creating', refuse)
  restore = () => store.db.people.hook('creating').unsubscribe(refuse)
}

async function people(store: Store): Promise<number> {
  return (await store.db.people.toArray()).filter((row) => !row.deleted).length
}

test('stopped between two slices, what went in stays; the same file adds the rest, and taking back removes it', async () => {
  const store = await foundedStore()
  let asked = 0
  const watch = {
    onProgress: () => undefined,
    isCancelled: () => {
      asked += 1
      return asked > 1
    },
  }
  const stopped = await runImport(deskOf(store, SUPERVISOR), jobOf(store, MANY), watch)
  expect(stopped).toMatchObject({ kind: 'cancelled', counts: { newPeople: 1000 } })
  expect(await people(store)).toBe(1000)
  expect((await store.db.rosterImports.get(stopped.runId))?.v).toMatchObject({ status: 'cancelled', done: 1000 })
  const rest = await importLines(store, MANY)
  expect(rest).toMatchObject({ kind: 'finished', counts: { newPeople: 100, samePeople: 1000 } })
  await takeBack(store, rest.runId)
  await takeBack(store, stopped.runId)
  expect(await visibleRows(store)).toEqual({})
})

test('a disk that is full on the way ends the run with its reason; what was in stays, and the same file goes on', async () => {
  const store = await foundedStore()
  fullAfter(store, 1040)
  const broken = await importLines(store, MANY)
  expect(broken).toMatchObject({ kind: 'failed', why: { code: 'storage-full' }, counts: { newPeople: 1000 } })
  expect(await people(store)).toBe(1000)
  expect((await store.db.rosterImports.get(broken.runId))?.v.status).toBe('running')
  restore?.()
  expect(await importLines(store, MANY)).toMatchObject({ kind: 'finished', counts: { newPeople: 100 } })
  expect(await people(store)).toBe(1100)
})

test('what a clerk writes between two slices is kept', async () => {
  const store = await foundedStore()
  await importLines(store, [{ unit: '1-9999', name: '最后一户', phones: [], unitFacts: { areaCm2: 800_000 } }])
  const [unit] = await store.db.units.toArray()
  const facts = [
    ...MANY.slice(0, 1004),
    { unit: '1-9999', name: '最后一户', phones: [], unitFacts: { areaCm2: 900_000 } },
  ]
  const edits: Promise<unknown>[] = []
  const watch = {
    onProgress: () => {
      if (edits.length === 0) edits.push(editUnit(store, must(unit).id, { areaCm2: 850_000 }))
    },
    isCancelled: () => false,
  }
  expect(await runImport(deskOf(store, SUPERVISOR), jobOf(store, facts), watch)).toMatchObject({ kind: 'finished' })
  await Promise.all(edits)
  expect((await store.db.units.get(must(unit).id))?.v.areaCm2).toBe(850_000)
  expect((await previewLines(store, facts)).counts).toMatchObject({ newPeople: 0 })
})

test('only a leader takes a run back, and only once', async () => {
  const store = await foundedStore()
  const run = await importLines(store, MANY.slice(0, 4))
  expect(await takeBack(store, run.runId, CLERK)).toMatchObject({ kind: 'failed', why: { code: 'beyond-role' } })
  expect(await people(store)).toBe(4)
  expect(await takeBack(store, run.runId)).toMatchObject({ kind: 'finished' })
  expect((await store.db.rosterImports.get(run.runId))?.v.status).toBe('taken-back')
  expect(await takeBack(store, run.runId)).toMatchObject({ kind: 'failed', why: { code: 'import-taken-back' } })
  expect(await takeBack(store, 'no-such-run')).toMatchObject({ kind: 'failed', why: { code: 'import-unknown' } })
})

test('taking back that was stopped on the way is gone on with', async () => {
  const store = await foundedStore()
  const run = await importLines(store, MANY)
  let asked = 0
  const stopping = {
    onProgress: () => undefined,
    isCancelled: () => {
      asked += 1
      return asked > 1
    },
  }
  expect(await takeBackImport(deskOf(store, SUPERVISOR), run.runId, stopping)).toMatchObject({ kind: 'cancelled' })
  expect(await people(store)).toBeGreaterThan(0)
  expect(await takeBack(store, run.runId)).toMatchObject({ kind: 'finished', report: { kept: [] } })
  expect(await visibleRows(store)).toEqual({})
})

test('a run that cannot begin says why and leaves nothing', async () => {
  const store = await foundedStore()
  const before = await store.db.changes.count()
  const job = { ...jobOf(store, MANY.slice(0, 2)), fileName: '  ' }
  const end = await runImport(deskOf(store, SUPERVISOR), job, { onProgress: () => undefined, isCancelled: () => false })
  expect(end).toMatchObject({ kind: 'failed', why: { code: 'file-name-missing' }, counts: NO_COUNTS })
  expect(await store.db.changes.count()).toBe(before)
})

// From a durable write to the changed row on the screen: a live query of ours against a raw read that feeds the same component.
import { useLiveQuery } from 'dexie-react-hooks'
import { type ReactNode, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { commit } from '#renderer/db/commit.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { PersonRow } from '#renderer/db/tables.ts'
import { decideEditPerson } from '#shared/domain/owner-files/decisions.ts'
import { type Bench, CLERK, openBench, personBefore } from './commitStrict.ts'

function Line({ row }: { readonly row: PersonRow | undefined }): ReactNode {
  return <p id='line'>{row === undefined ? '' : `${row.v.name} ${row.v.remark}`}</p>
}

function LiveLine({ bench }: { readonly bench: Bench }): ReactNode {
  return <Line row={useLiveQuery(() => bench.store.db.people.get(bench.personId), [bench])} />
}

let show: (row: PersonRow) => void = () => {}

function FedLine(): ReactNode {
  const [row, setRow] = useState<PersonRow>()
  show = setRow
  return <Line row={row} />
}

let root: Root | undefined

function mount(line: ReactNode): void {
  root?.unmount()
  document.body.innerHTML = '<div id="stage"></div>'
  root = createRoot(document.getElementById('stage') as HTMLElement)
  root.render(line)
}

/** Resolves at the mutation that shows `text`, with the moment. */
function shown(text: string): Promise<number> {
  const isThere = () => document.getElementById('line')?.textContent?.endsWith(text) ?? false
  return new Promise((resolve) => {
    if (isThere()) {
      resolve(performance.now())
      return
    }
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      observer.disconnect()
      resolve(performance.now())
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** Milliseconds from our commit being durable to the changed row on the screen, mean of `times`. */
export async function liveRequery({ times }: { times: number }): Promise<number> {
  const bench = await openBench()
  mount(<LiveLine bench={bench} />)
  await shown(`备注 ${bench.edits}`)
  let spent = 0
  for (let time = 0; time < times; time += 1) {
    const onScreen = shown(`备注 ${bench.edits + 1}`)
    const durable = new Promise<number>((resolve) => {
      const stop = bench.store.onCommitted(() => {
        stop()
        resolve(performance.now())
      })
    })
    await editOnce(bench)
    spent += (await onScreen) - (await durable)
  }
  return spent / times
}

async function editOnce(bench: Bench): Promise<void> {
  const { store, personId } = bench
  const row = await store.db.people.get(personId)
  if (!row) throw new Error('the bench owner is gone')
  const { seen } = await openForm(store, 'person', row)
  const edit = { personId, before: personBefore(bench.edits), after: personBefore(bench.edits + 1), seen, phones: [] }
  const facts = { peopleWithIdNumber: () => [personId] }
  const done = await commit(store, CLERK, (context) => decideEditPerson(edit, facts, context))
  if (!done.ok) throw new Error(done.error.code)
  bench.edits += 1
}

let rawDatabase: Promise<IDBDatabase> | undefined

function openRaw(): Promise<IDBDatabase> {
  rawDatabase ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('bench-requery-floor', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('people', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return rawDatabase
}

/** Milliseconds from a raw strict transaction being complete to the row, read again by a raw get, on the screen; mean of `times`. */
export async function rawRequery({ times }: { times: number }): Promise<number> {
  const bench = await openBench()
  const row = await bench.store.db.people.get(bench.personId)
  if (!row) throw new Error('the bench owner is gone')
  const db = await openRaw()
  mount(<FedLine />)
  let spent = 0
  for (let time = 0; time < times; time += 1) {
    const remark = `原始 ${performance.now()}`
    const onScreen = shown(remark)
    const durable = await putRaw(db, { ...row, v: { ...row.v, remark } })
    show(await getRaw(db, row.id))
    spent += (await onScreen) - durable
  }
  return spent / times
}

function putRaw(db: IDBDatabase, row: PersonRow): Promise<number> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('people', 'readwrite', { durability: 'strict' })
    transaction.objectStore('people').put(row)
    transaction.oncomplete = () => resolve(performance.now())
    transaction.onabort = () => reject(transaction.error)
  })
}

function getRaw(db: IDBDatabase, id: string): Promise<PersonRow> {
  return new Promise((resolve, reject) => {
    const request = db.transaction('people').objectStore('people').get(id)
    request.onsuccess = () => resolve(request.result as PersonRow)
    request.onerror = () => reject(request.error)
  })
}

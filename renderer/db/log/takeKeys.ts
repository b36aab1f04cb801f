/** Person keys that came without changes to fold (a file written anew, or after a snapshot): kept, and the rows that waited for them opened. */
import { readHead } from '#renderer/db/head.ts'
import { inOneTransaction } from '#renderer/db/oneTransaction.ts'
import { createKeyring } from '#renderer/db/personKeys.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { computeOutcome, writeOutcome } from '#renderer/db/storeTouched.ts'
import { tellAsWhole } from '#renderer/db/tellAsWhole.ts'
import { loadAddresses, startLoading } from '#renderer/db/workingRows.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import { packArrived } from './arrivedKeys.ts'
import { openedBy, putWaiting, readWaiting, waitingAfter } from './sealedRows.ts'

/** Keeps the keys that are new and not erased here; answers the rows that look different now. **Throws** when storage fails: nothing is kept. */
export async function takeKeys(store: Store, entries: readonly PersonKeyEntry[]): Promise<readonly TouchedRow[]> {
  if (entries.length === 0) return []
  const touched = await store.inTurn(() =>
    inOneTransaction(store, (assertOpen) => takeInside(store, entries, assertOpen)),
  )
  if (touched.length > 0) store.announce(undefined, touched)
  return touched
}

async function takeInside(
  store: Store,
  entries: readonly PersonKeyEntry[],
  assertOpen: () => void,
): Promise<readonly TouchedRow[]> {
  const { db } = store
  const { byId, packs } = await packArrived(store, entries)
  if (byId.size === 0) return []
  const came = [...byId.keys()]
  const waited = await readWaiting(db)
  const addresses = openedBy(waited, came)
  const loading = startLoading(store, (await readHead(store)).frontier)
  await loadAddresses(loading, addresses)
  const keyring = createKeyring(store)
  keyring.hold(byId)
  const outcome = await computeOutcome(store, addresses, { loading, keyring, nowMs: store.clock.nowMs() })
  const waiting = waitingAfter(waited, { came, touched: addresses, loading, keyring })
  assertOpen()
  await Promise.all([...writeOutcome(db, outcome), db.personKeys.bulkPut([...packs]), putWaiting(db, waiting)])
  tellAsWhole()
  return outcome.touched
}

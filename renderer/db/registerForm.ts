/** What an edit form needs of a register row: opened values and the bases it shows (sync 4.4: taken when the form opens). */
import type { Json } from '#shared/kernel/json.ts'
import type { Dot } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import { basesFor } from '#shared/sync/registerFold.ts'
import { viewRegister } from '#shared/sync/registerView.ts'
import { createKeyring, sealedIn } from './personKeys.ts'
import type { RegisterRow } from './rows.ts'
import type { Store } from './store.ts'

/** Opened values, secrets included, and per field the writes they stand for. */
export interface FormValues {
  readonly values: Readonly<Record<string, Json>>
  readonly seen: Readonly<Record<string, readonly Dot[]>>
}

/** Opens one record for editing. Showing an identity number is a reveal: the caller records it first. */
export async function openForm(store: Store, entity: string, row: RegisterRow): Promise<FormValues> {
  const spec = store.registry.declarationOf(entity)?.spec
  if (spec?.kind !== 'register') throw new Error(`"${entity}" is no register entity.`)
  const keyring = createKeyring(store)
  await keyring.load({ sealed: sealedIn(row.s) })
  const eye = { key: recordKey(entity, row.id), open: keyring.open }
  const seen = Object.fromEntries(Object.keys(spec.fields).map((field) => [field, basesFor(row.s, field, eye)]))
  const { values } = viewRegister(row.s, spec, eye)
  keyring.keep()
  return { values, seen }
}

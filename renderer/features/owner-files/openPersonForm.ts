/** What the edit form of a person opens with: values in the open, and the writes they stand for, record by record. */
import { openForm } from '#renderer/db/registerForm.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { SeenBases } from '#shared/domain/owner-files/decisionParts.ts'
import type { PhoneEdit } from '#shared/domain/owner-files/phoneDecisions.ts'
import type { PersonInput } from '#shared/domain/owner-files/schema.ts'
import { ID_KINDS, type IdKind } from '#shared/kernel/idNumber.ts'
import type { Json } from '#shared/kernel/json.ts'
import { deviceOf } from '#shared/sync/dot.ts'
import type { PersonFields } from './personFields.ts'
import { loadPersonFile } from './queries.ts'

/** A stored phone as the form shows it. */
export interface ShownPhone {
  readonly id: string
  readonly number: string
  readonly seen: SeenBases
}

/** What the form shows of the file, and on what writes it rests (sync 4.4). */
export interface ShownPerson {
  readonly values: PersonInput
  readonly seen: SeenBases
  readonly phones: readonly ShownPhone[]
}

/** Opens the file, or undefined when there is none. Shows the identity number: the caller records the reveal first. */
export async function openPersonForm(store: Store, personId: string): Promise<ShownPerson | undefined> {
  const file = await loadPersonFile(store, personId)
  if (!file) return undefined
  const person = await openForm(store, 'person', file.person)
  const phones = await Promise.all(
    file.phones.map(async (row) => {
      const form = await openForm(store, 'phone', row)
      return { id: row.id, number: textOf(form.values.number), seen: form.seen }
    }),
  )
  const { name, idKind, idNumber, remark } = person.values
  const values = {
    name: textOf(name),
    idKind: kindOf(idKind),
    idNumber: typeof idNumber === 'string' ? idNumber : null,
    remark: textOf(remark),
  }
  return { values, seen: person.seen, phones }
}

/** The form's fields of an opened file; an empty phone line to type in where there is none. */
export function fieldsOf({ values, phones }: ShownPerson): PersonFields {
  const lines = phones.map(({ id, number }) => ({ id, number }))
  return {
    name: values.name,
    idKind: values.idKind ?? '',
    idNumber: values.idNumber ?? '',
    remark: values.remark,
    phones: lines.length === 0 ? [{ id: null, number: '' }] : lines,
  }
}

/** The phone lines of the form for the command: what stood there, what stands there now. */
export function phoneEdits(shown: ShownPerson, fields: PersonFields): readonly PhoneEdit[] {
  return fields.phones.map(({ id, number }) => {
    const stored = shown.phones.find((phone) => phone.id === id)
    return { id, before: stored?.number ?? '', after: number, seen: stored?.seen ?? {} }
  })
}

/** Name of the desk that wrote the shown value of a field last; undefined for this desk itself. */
export async function lastDeskOf(
  store: Store,
  row: RegisterRow | undefined,
  field: string,
): Promise<string | undefined> {
  const dot = row?.s[field]?.heads[0]?.dot
  if (dot === undefined || deviceOf(dot) === store.device) return undefined
  return (await store.db.desks.get(deviceOf(dot)))?.v.name ?? ''
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function kindOf(value: Json | undefined): IdKind | null {
  return ID_KINDS.find((kind) => kind === value) ?? null
}

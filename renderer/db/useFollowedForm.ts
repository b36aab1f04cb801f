/** Keeps an open form in step with its record, whoever writes it meanwhile: one mechanism for every form (sync 4.4, fault case 62). */
import { useEffect, useRef, useState } from 'react'
import { deviceOf } from '#shared/sync/dot.ts'
import { useDesk } from './deskContext.ts'
import { mergeRemote, type Opened, type RecordShape, restingOn, type ShownRecord } from './formMerge.ts'
import { useLiveAnswer } from './liveAnswer.ts'
import { openForm } from './registerForm.ts'
import type { RegisterRow } from './rows.ts'
import type { Store } from './store.ts'

/** What of a Mantine form is needed: it may hold more fields than the record has. Methods, so that such a form fits. */
export interface FollowableForm<Fields> {
  getValues(): Fields
  getInitialValues(): Fields
  setInitialValues(values: Fields): void
  setFieldValue(name: never, value: never): void
}

interface Following<Values, Fields> {
  readonly id: string
  readonly shape: RecordShape<Values, Fields>
  readonly read: (values: Opened) => Values
  /** The record as the form opened it; undefined for one that is being added. */
  readonly first: ShownRecord<Values> | undefined
  readonly form: FollowableForm<Fields>
}

/** A touched field that somebody else wrote meanwhile. */
export interface WrittenElsewhere<Fields> {
  readonly name: keyof Fields & string
  /** Name of the desk; empty where it has none, undefined for another window of this one. */
  readonly desk: string | undefined
  /** Saving both opens a conflict; else what is saved last is shown and the other stays in the history. */
  readonly isFlagged: boolean
  /** What the form would show now. */
  readonly theirs: Fields[keyof Fields & string]
}

export interface FollowedForm<Values, Fields> {
  /** What the form rests on now. */
  readonly shown: () => ShownRecord<Values> | undefined
  readonly elsewhere: readonly WrittenElsewhere<Fields>[]
  /** Gives the field up for what was written elsewhere. */
  readonly take: (name: keyof Fields & string) => void
}

/** Opens a record as its form shows it. */
export async function openRecord<Values>(
  store: Store,
  {
    entity,
    row,
    read,
  }: { readonly entity: string; readonly row: RegisterRow; readonly read: (values: Opened) => Values },
): Promise<ShownRecord<Values>> {
  const { values, seen } = await openForm(store, entity, row)
  return { values: read(values), seen }
}

/** Name of the desk that wrote the shown value of a field, or of any field, last; undefined for this desk itself. */
export async function lastDeskOf(
  store: Store,
  row: RegisterRow | undefined,
  field?: string,
): Promise<string | undefined> {
  const fields = field === undefined ? Object.values(row?.s ?? {}) : [row?.s[field]]
  const heads = fields.flatMap((state) => state?.heads.slice(0, 1) ?? [])
  const dot = heads.toSorted((a, b) => (a.hlc < b.hlc ? 1 : -1))[0]?.dot
  if (dot === undefined || deviceOf(dot) === store.device) return undefined
  return (await store.db.desks.get(deviceOf(dot)))?.v.name ?? ''
}

export function useFollowedForm<Values extends object, Fields extends Record<string, unknown>>({
  id,
  shape,
  read,
  first,
  form,
}: Following<Values, Fields>): FollowedForm<Values, Fields> {
  const { store } = useDesk()
  const row = useLiveAnswer(() => rowOf(store, shape.entity, id), [store, shape.entity, id])
  const rests = useRef(first)
  const latest = useRef(first)
  const [elsewhere, setElsewhere] = useState<readonly WrittenElsewhere<Fields>[]>([])
  useEffect(() => {
    if (!row || rests.current === undefined) return undefined
    let isStale = false
    const follow = async (): Promise<void> => {
      const arrived = await openRecord(store, { entity: shape.entity, row, read })
      if (isStale || rests.current === undefined) return
      const typed = form.getValues()
      const merged = mergeRemote(shape, { shown: rests.current, typed, arrived })
      rests.current = merged.shown
      latest.current = arrived
      // Untouched fields are not dirty because another desk wrote them.
      form.setInitialValues({ ...form.getInitialValues(), ...shape.fieldsOf(merged.shown.values) })
      for (const name of Object.keys(shape.parts))
        if (typed[name] !== merged.fields[name]) form.setFieldValue(name as never, merged.fields[name] as never)
      const written = await writtenOf(store, { row, shape, arrived, changed: merged.changed })
      if (!isStale) setElsewhere((before) => (isSame(before, written) ? before : written))
    }
    void follow()
    return () => {
      isStale = true
    }
  }, [store, row, shape, read, form])
  const take = (name: keyof Fields & string): void => {
    const arrived = latest.current
    if (!arrived || !rests.current) return
    const kept = Object.keys(shape.parts).filter((other) => other !== name)
    const shown = restingOn(shape.parts, kept, { shown: rests.current, arrived })
    rests.current = shown
    form.setInitialValues({ ...form.getInitialValues(), ...shape.fieldsOf(shown.values) })
    form.setFieldValue(name as never, shape.fieldsOf(arrived.values)[name] as never)
    setElsewhere((before) => before.filter((one) => one.name !== name))
  }
  return { shown: () => rests.current, elsewhere, take }
}

/** The form is new with every render: a list that is new each time would paint for ever. */
function isSame<Fields>(a: readonly WrittenElsewhere<Fields>[], b: readonly WrittenElsewhere<Fields>[]): boolean {
  const isEqual = (one: WrittenElsewhere<Fields>, other: WrittenElsewhere<Fields> | undefined) =>
    one.name === other?.name && one.desk === other.desk && one.theirs === other.theirs
  return a.length === b.length && a.every((one, index) => isEqual(one, b[index]))
}

function isFlagged({ registry }: Store, entity: string, field: string): boolean {
  const spec = registry.specOf(entity)
  return spec?.kind === 'register' && spec.fields[field]?.conflict === 'flag'
}

async function rowOf(store: Store, entity: string, id: string): Promise<RegisterRow | undefined> {
  const table = store.registry.declarationOf(entity)?.table
  return table === undefined ? undefined : ((await store.db.table(table).get(id)) as RegisterRow | undefined)
}

interface Written<Values, Fields> {
  readonly row: RegisterRow
  readonly shape: RecordShape<Values, Fields>
  readonly arrived: ShownRecord<Values>
  readonly changed: readonly string[]
}

function writtenOf<Values, Fields extends Record<string, unknown>>(
  store: Store,
  { row, shape, arrived, changed }: Written<Values, Fields>,
): Promise<readonly WrittenElsewhere<Fields>[]> {
  const fresh = shape.fieldsOf(arrived.values)
  return Promise.all(
    changed.map(async (name) => ({
      name,
      desk: await lastDeskOf(store, row, shape.parts[name]?.[0] ?? name),
      isFlagged: (shape.parts[name] ?? []).some((field) => isFlagged(store, shape.entity, field)),
      theirs: fresh[name] as Fields[keyof Fields & string],
    })),
  )
}

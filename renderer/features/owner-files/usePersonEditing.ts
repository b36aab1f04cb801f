/** Opens a person's file for editing, says so in the reveal log, and follows what other desks change meanwhile. */
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { lastDeskOf } from '#renderer/db/useFollowedForm.ts'
import { text } from '#renderer/text/text.ts'
import { recordReveal } from './commands.ts'
import { keepsWords } from './keepsWords.ts'
import { mergeRemotePerson } from './mergeRemotePerson.ts'
import { fieldsOf, openPersonForm, personShape, type ShownPerson } from './openPersonForm.ts'
import type { PersonFields } from './personFields.ts'
import { type PersonFile, usePersonFile } from './queries.ts'

export type OpenedPerson =
  | { readonly kind: 'opening' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'open'; readonly shown: ShownPerson }

/** Opens the form once: records the uncovering first, then shows (architecture 6). */
export function useOpenedPerson(personId: string): OpenedPerson {
  const desk = useDesk()
  const [opened, setOpened] = useState<OpenedPerson>({ kind: 'opening' })
  // A second effect of the same form is not a second look.
  const asked = useRef<string>(undefined)
  useEffect(() => {
    if (asked.current === personId) return
    asked.current = personId
    void openOnce(desk, personId).then(setOpened)
  }, [desk, personId])
  return opened
}

async function openOnce(desk: Desk, personId: string): Promise<OpenedPerson> {
  const person = await desk.store.db.people.get(personId)
  if (!person || person.deleted) return { kind: 'gone' }
  const logged = await recordReveal(desk, { personId, what: 'edit-form', reason: 'correction' })
  if (!logged.ok) return { kind: 'refused', code: logged.error.code }
  const shown = await openPersonForm(desk.store, personId)
  return shown ? { kind: 'open', shown } : { kind: 'gone' }
}

interface Following {
  readonly personId: string
  readonly first: ShownPerson
  readonly form: UseFormReturnType<PersonFields>
}

export interface FollowedPerson {
  /** What the form rests on now. */
  readonly shown: () => ShownPerson
  /** Words under the fields that another desk changed while they were touched; phones by their id. */
  readonly notes: Readonly<Record<string, string>>
  readonly isGone: boolean
}

/** Keeps the open form in step with the file. */
export function useRemoteChanges({ personId, first, form }: Following): FollowedPerson {
  const { store } = useDesk()
  const file = usePersonFile(personId)
  const rests = useRef(first)
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    if (!file) return undefined
    let isStale = false
    const follow = async (): Promise<void> => {
      const arrived = await openPersonForm(store, personId)
      if (!arrived || isStale) return
      const typed = form.getValues()
      const merged = mergeRemotePerson(rests.current, typed, arrived)
      rests.current = merged.shown
      // Untouched fields are not dirty because another desk wrote them.
      form.setInitialValues(fieldsOf(merged.shown))
      refresh(form, typed, merged.fields)
      const words = await noteWords(store, file, { changed: merged.changed, arrived })
      if (!isStale) setNotes((before) => ({ ...before, ...words }))
    }
    void follow()
    return () => {
      isStale = true
    }
  }, [store, personId, file, form])
  return { shown: () => rests.current, notes, isGone: file === null }
}

/** Puts new values in; a field keeps its cursor where nothing changed. */
function refresh(form: UseFormReturnType<PersonFields>, typed: PersonFields, fields: PersonFields): void {
  for (const field of Object.keys(personShape.parts)) {
    if (typed[field] !== fields[field]) form.setFieldValue(field, fields[field])
  }
  if (JSON.stringify(typed.phones) !== JSON.stringify(fields.phones)) form.setFieldValue('phones', fields.phones)
}

async function noteWords(
  store: Desk['store'],
  file: PersonFile,
  { changed, arrived }: { readonly changed: readonly string[]; readonly arrived: ShownPerson },
): Promise<Readonly<Record<string, string>>> {
  const words = changed.map(async (name) => {
    const phone = file.phones.find((row) => row.id === name)
    const desk = await lastDeskOf(store, phone ?? file.person, phone ? 'number' : name)
    const who = desk === undefined ? text('ownerFiles.thisDesk') : desk || text('ownerFiles.otherDesk')
    // The kind is a code and the number a secret: only names, remarks and phones are quoted.
    const value = quotedValue(arrived, name)
    const now = phone ? keepsWords(store, 'phone', 'number') : keepsWords(store, 'person', name)
    const note =
      value === undefined
        ? text('ownerFiles.changedHidden', { desk: who, now })
        : text('ownerFiles.changedElsewhere', { desk: who, value: value || text('ownerFiles.emptyValue'), now })
    return [name, note] as const
  })
  return Object.fromEntries(await Promise.all(words))
}

function quotedValue(arrived: ShownPerson, name: string): string | undefined {
  if (name === 'name' || name === 'remark' || name === 'address' || name === 'email') return arrived.values[name]
  return arrived.phones.find((phone) => phone.id === name)?.number
}

/** Opens a person's file for editing, says so in the reveal log, and follows what other desks change meanwhile. */
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import type { ElsewhereNote } from '#renderer/ui/ElsewhereNotes.tsx'
import { recordReveal } from './commands.ts'
import { mergeRemotePerson } from './mergeRemotePerson.ts'
import { fieldsOf, openPersonForm, personShape, type ShownPerson } from './openPersonForm.ts'
import type { PersonFields } from './personFields.ts'
import { type PersonNote, personNotes } from './personNotes.ts'
import { usePersonFile } from './queries.ts'

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
  /** The same above the form, to take theirs by one key. */
  readonly elsewhere: readonly ElsewhereNote[]
  readonly isGone: boolean
}

/** Keeps the open form in step with the file. */
export function useRemoteChanges({ personId, first, form }: Following): FollowedPerson {
  const { store } = useDesk()
  const file = usePersonFile(personId)
  const rests = useRef(first)
  const latest = useRef(first)
  const [found, setFound] = useState<readonly PersonNote[]>([])
  const merge = (arrived: ShownPerson, typed: PersonFields) => {
    const now = form.getValues()
    const merged = mergeRemotePerson(rests.current, typed, arrived)
    rests.current = merged.shown
    latest.current = arrived
    // Untouched fields are not dirty because another desk wrote them.
    form.setInitialValues(fieldsOf(merged.shown))
    refresh(form, now, merged.fields)
    return merged
  }
  const follow = useEffectEvent((arrived: ShownPerson) => merge(arrived, form.getValues()))
  useEffect(() => {
    if (!file) return undefined
    let isStale = false
    const arrive = async (): Promise<void> => {
      const arrived = await openPersonForm(store, personId)
      if (!arrived || isStale) return
      const { changed, fields } = follow(arrived)
      const notes = await personNotes(store, file, { changed, arrived, fields })
      if (!isStale) setFound((before) => (before.length + notes.length === 0 ? before : notes))
    }
    void arrive()
    return () => {
      isStale = true
    }
  }, [store, personId, file])
  // Given up for theirs: as if it had never been touched.
  const take = (name: string): void => {
    merge(latest.current, untouched(name, form.getValues(), fieldsOf(rests.current)))
    setFound((before) => before.filter((note) => note.name !== name))
  }
  return {
    shown: () => rests.current,
    notes: Object.fromEntries(found.map(({ name, words }) => [name, words])),
    elsewhere: found.map((note) => ({ ...note, onTake: () => take(note.name) })),
    isGone: file === null,
  }
}

/** Puts new values in; a field keeps its cursor where nothing changed. */
function refresh(form: UseFormReturnType<PersonFields>, typed: PersonFields, fields: PersonFields): void {
  for (const field of Object.keys(personShape.parts)) {
    if (typed[field] !== fields[field]) form.setFieldValue(field, fields[field])
  }
  if (JSON.stringify(typed.phones) !== JSON.stringify(fields.phones)) form.setFieldValue('phones', fields.phones)
}

/** The fields as they were typed, but for one that stands as the form opened it. */
function untouched(name: string, typed: PersonFields, stood: PersonFields): PersonFields {
  if (Object.hasOwn(personShape.parts, name)) return { ...typed, [name]: stood[name] }
  const phones = typed.phones.map((line) =>
    line.id === name ? (stood.phones.find(({ id }) => id === name) ?? line) : line,
  )
  return { ...typed, phones }
}

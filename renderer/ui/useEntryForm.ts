/** A Mantine form (uncontrolled) with what an entry form needs besides: the live 「缺什么」 list and a draft that survives a crash. */
import { type FormErrors, type UseFormReturnType, useForm } from '@mantine/form'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** One line of 「缺什么」 beside a form. */
export interface MissingField {
  /** Path of the field, to go there. */
  readonly field: string
  /** In the screen language. */
  readonly label: string
}

/** Where drafts of unsubmitted forms are kept; `renderer/db` or a test provides it. */
export interface DraftStore {
  readonly load: (key: string) => Promise<Draft | undefined>
  readonly save: (key: string, values: unknown) => void | Promise<void>
  readonly drop: (key: string) => void | Promise<void>
}

export interface Draft {
  readonly values: unknown
  /** ISO 8601 UTC. */
  readonly savedAt: string
}

interface EntryFormOptions<Values> {
  readonly initialValues: Values
  /** Field path → words beside the field. */
  readonly validate: (values: Values) => FormErrors
  readonly missing?: (values: Values) => readonly MissingField[]
  readonly drafts?: DraftStore
  /** Which form of which record, e.g. `owner/<id>`; needed for drafts. */
  readonly draftKey?: string
  /** Drafts are read from disk: values of another shape are left alone. */
  readonly isValues?: (values: unknown) => values is Values
}

export interface EntryFormState<Values> {
  readonly form: UseFormReturnType<Values>
  readonly missing: readonly MissingField[]
  /** When the values came from a draft. */
  readonly draftFrom: string | undefined
  readonly keepsDrafts: boolean
  /** Forgets the draft, after submitting or by wish. */
  readonly dropDraft: () => void
  readonly startOver: () => void
}

/** Milliseconds between a key and the draft that holds it: what a cut of the power may cost. */
const DRAFT_PAUSE_MS = 400

const sameLines = (a: readonly MissingField[], b: readonly MissingField[]): boolean =>
  a.length === b.length && a.every(({ field, label }, index) => field === b[index]?.field && label === b[index]?.label)

export function useEntryForm<Values extends Record<string, unknown>>(
  options: EntryFormOptions<Values>,
): EntryFormState<Values> {
  const { initialValues, missing: findMissing, validate } = options
  const [missing, setMissing] = useState(() => findMissing?.(initialValues) ?? [])
  const draft = useDraft(options)
  const form = useForm<Values>({
    mode: 'uncontrolled',
    initialValues,
    validate,
    clearInputErrorOnChange: true,
    onValuesChange: (values) => {
      const found = findMissing?.(values) ?? []
      setMissing((before) => (sameLines(before, found) ? before : found))
      draft.keep(values)
    },
  })
  const { setValues, reset } = form
  const [draftFrom, setDraftFrom] = useState<string>()
  const load = draft.load
  const takeDraft = useEffectEvent((found: { readonly values: Values; readonly savedAt: string }) => {
    if (form.isDirty()) return
    setValues(found.values)
    setDraftFrom(found.savedAt)
  })
  // Once: `setValues` is new with every render, and a draft read again would undo what was typed since.
  useEffect(() => {
    let gone = false
    void load().then((found) => {
      if (!gone && found !== undefined) takeDraft(found)
    })
    return () => {
      gone = true
    }
  }, [load])
  return {
    form,
    missing,
    draftFrom,
    keepsDrafts: draft.keeps,
    dropDraft: draft.drop,
    startOver: () => {
      reset()
      draft.drop()
      setDraftFrom(undefined)
    },
  }
}

function useDraft<Values>({ drafts, draftKey, isValues }: EntryFormOptions<Values>) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typed = useRef<Values>(undefined)
  const latest = useRef({ drafts, draftKey, isValues })
  const actions = useRef({
    load: async (): Promise<{ values: Values; savedAt: string } | undefined> => {
      const { drafts: store, draftKey: key, isValues: accepts } = latest.current
      if (store === undefined || key === undefined) return undefined
      const found = await store.load(key)
      return found !== undefined && accepts?.(found.values)
        ? { values: found.values, savedAt: found.savedAt }
        : undefined
    },
    keep: (values: Values): void => {
      const { drafts: store, draftKey: key } = latest.current
      if (store === undefined || key === undefined) return
      typed.current = values
      // From the first key that is not kept yet, not from the last: whoever types without a pause loses no more than others.
      timer.current ??= setTimeout(() => {
        timer.current = undefined
        void store.save(key, typed.current)
      }, DRAFT_PAUSE_MS)
    },
    drop: (): void => {
      const { drafts: store, draftKey: key } = latest.current
      clearTimeout(timer.current)
      timer.current = undefined
      if (store !== undefined && key !== undefined) void store.drop(key)
    },
  })
  return { ...actions.current, keeps: drafts !== undefined && draftKey !== undefined }
}

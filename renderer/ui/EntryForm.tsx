/**
 * The form into which a paper is typed: one column in the paper's order, 「缺什么」 beside it, the main action bottom right
 * with its key (architecture 9). Enter submits, never while an input method is composing; Escape leaves and asks if something was typed;
 * PageDown goes on to the next section.
 */
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import type { Result } from '#shared/kernel/result.ts'
import { type ElsewhereNote, ElsewhereNotes, noteToTake, TAKE_KEY } from './ElsewhereNotes.tsx'
import { EntryFormFoot, type SubmitKey } from './EntryFormFoot.tsx'
import { DraftNote, MissingList } from './EntryFormSide.tsx'
import { isReactComposing } from './keys/composition.ts'
import { matchesCombo } from './keys/keyCombo.ts'
import { LeaveDialog } from './LeaveDialog.tsx'
import { sectionStep, stepToSection } from './sectionKeys.ts'
import type { EntryFormState } from './useEntryForm.ts'
import './entryForm.css'

/** What submitting a form answers: done, or why not, and words for single fields. */
export type EntryOutcome = Result<
  unknown,
  { readonly words?: RefusalWords; readonly fields?: Readonly<Record<string, string>> }
>

interface EntryFormProps<Values extends Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
  readonly title: string
  /** 1 where the form is the whole screen. */
  readonly titleLevel?: 1 | 2
  /** One quiet line under the title. */
  readonly intro?: string
  /** The verb on the main button: 保存, 登记. */
  readonly submitLabel: string
  /** Shown on the main button; `Ctrl+Enter` where Enter goes on inside the form. */
  readonly submitKey?: SubmitKey
  readonly onSubmit: (values: Values) => Promise<EntryOutcome>
  /** After saving. */
  readonly onDone: () => void
  /** When the clerk leaves without saving; absent on a form that cannot be left. */
  readonly onLeave?: () => void
  /** Fields that somebody else wrote while they were typed in (`useFollowedForm`). */
  readonly elsewhere?: readonly ElsewhereNote[]
  /** `EntrySection`s. */
  readonly children: ReactNode
}

export function EntryForm<Values extends Record<string, unknown>>(props: EntryFormProps<Values>) {
  const { entry, title, titleLevel = 2, intro, submitLabel, submitKey, elsewhere = [], children, onLeave } = props
  const Title: 'h1' | 'h2' = `h${titleLevel}`
  const root = useRef<HTMLFormElement>(null)
  const { submit, submitting, refusal, problems } = useSubmit(props, root)
  const [asking, setAsking] = useState(false)
  useFirstField(root, onLeave !== undefined)

  const leave = (): void => {
    if (onLeave === undefined) return
    if (entry.form.isDirty()) setAsking(true)
    else onLeave()
  }
  // Before the field hears it: a drop-down list takes every Enter for its own.
  const onChord = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.repeat || isReactComposing(event) || !matchesCombo(event, 'Ctrl+Enter')) return
    event.preventDefault()
    event.stopPropagation()
    void submit()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.defaultPrevented || event.repeat) return
    if (isReactComposing(event)) {
      // Some input methods let the Enter that ends a composition through to the form.
      if (event.nativeEvent.code.endsWith('Enter')) event.preventDefault()
      return
    }
    const step = sectionStep(event)
    if (step !== undefined && event.target instanceof Element) {
      if (stepToSection(event.currentTarget, event.target, step)) event.preventDefault()
    } else if (elsewhere.length > 0 && matchesCombo(event, TAKE_KEY)) {
      event.preventDefault()
      noteToTake(elsewhere, event.target)?.onTake?.()
    } else if (event.key === 'Escape') {
      // The first Escape closes the list that is open in a field.
      if (isListOpen(event.target)) return
      event.preventDefault()
      leave()
    } else if (submitsOn(event)) {
      event.preventDefault()
      void submit()
    }
  }
  return (
    <>
      <form
        ref={root}
        className='entry-form'
        aria-label={title}
        aria-busy={submitting}
        noValidate
        onKeyDown={onKeyDown}
        onKeyDownCapture={onChord}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void submit()
        }}
      >
        <div className='entry-form-main'>
          <Title className='entry-form-title'>{title}</Title>
          {intro !== undefined && <p className='entry-intro quiet'>{intro}</p>}
          {entry.draftFrom !== undefined && <DraftNote savedAt={entry.draftFrom} onStartOver={entry.startOver} />}
          <ElsewhereNotes notes={elsewhere} />
          {children}
        </div>
        <MissingList missing={entry.missing} form={root} />
        <EntryFormFoot
          refusal={refusal}
          problems={problems}
          submitting={submitting}
          submitLabel={submitLabel}
          {...(submitKey === undefined ? {} : { submitKey })}
          {...(onLeave === undefined ? {} : { onLeave: leave })}
        />
      </form>
      {/* Outside the form: its keys would reach the form through the portal. */}
      <LeaveDialog opened={asking} entry={entry} onStay={() => setAsking(false)} onLeave={() => onLeave?.()} />
    </>
  )
}

/** A form that was opened hears its keys at once: where no field asks for the cursor, the first has it, or else the main action. */
function useFirstField(root: React.RefObject<HTMLFormElement | null>, isOpened: boolean): void {
  useEffect(() => {
    const form = root.current
    if (!isOpened || form === null || form.contains(document.activeElement)) return
    const controls = [...form.querySelectorAll<HTMLInputElement>('input, select, textarea, [type=submit]')]
    controls.find(({ type, checked, disabled }) => !disabled && (type !== 'radio' || checked))?.focus()
  }, [root, isOpened])
}

function isListOpen(field: EventTarget): boolean {
  return field instanceof HTMLElement && field.getAttribute('aria-expanded') === 'true'
}

/** Enter in a one-line field submits; in a text of several lines, and anywhere else, Ctrl+Enter does (`onChord`). */
function submitsOn(event: KeyboardEvent<HTMLFormElement>): boolean {
  return matchesCombo(event, 'Enter') && event.target instanceof HTMLInputElement
}

function useSubmit<Values extends Record<string, unknown>>(
  { entry, onSubmit, onDone }: EntryFormProps<Values>,
  root: React.RefObject<HTMLFormElement | null>,
) {
  const [submitting, setSubmitting] = useState(false)
  const [refusal, setRefusal] = useState<RefusalWords>()
  const [problems, setProblems] = useState(0)
  // State arrives with the next paint; a scanner's second Enter arrives before it.
  const running = useRef(false)

  const showProblems = (fields: readonly string[], unreadable: Element | null): void => {
    setProblems(fields.length + (unreadable === null ? 0 : 1))
    const first = fields[0] === undefined ? unreadable : (entry.form.getInputNode(fields[0]) ?? unreadable)
    if (first instanceof HTMLElement) first.focus()
  }
  const run = async (): Promise<void> => {
    const unreadable = root.current?.querySelector('[data-unreadable]') ?? null
    const { errors } = await entry.form.validate()
    const fields = Object.keys(errors)
    setRefusal(undefined)
    showProblems(fields, unreadable)
    if (fields.length > 0 || unreadable !== null) return
    const outcome = await onSubmit(entry.form.getValues())
    if (outcome.ok) {
      entry.dropDraft()
      entry.form.resetDirty()
      onDone()
      return
    }
    setRefusal(outcome.error.words)
    const refused = outcome.error.fields ?? {}
    entry.form.setErrors(refused)
    showProblems(Object.keys(refused), null)
  }
  const submit = async (): Promise<void> => {
    if (running.current) return
    running.current = true
    setSubmitting(true)
    try {
      await run()
    } finally {
      running.current = false
      setSubmitting(false)
    }
  }
  return { submit, submitting, refusal, problems }
}

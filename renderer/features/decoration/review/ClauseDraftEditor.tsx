/** The next version while it is written: its lines, one open at a time, and what was changed. It is a draft of this desk before 存为新版. */
import { TextInput } from '@mantine/core'
import { IconDeviceFloppy, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { saveClauses } from '#renderer/features/decoration/commands/clauses.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { DraftNote } from '#renderer/ui/EntryFormSide.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { LeaveDialog } from '#renderer/ui/LeaveDialog.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'
import { ClauseForm } from './ClauseForm.tsx'
import { ClauseTable } from './ClauseTable.tsx'
import { type ClauseDraftValues, changesOf, isClauseDraft } from './clauseDraft.ts'
import { reviewRefusalWords } from './reviewWords.ts'

interface ClauseDraftEditorProps {
  readonly start: readonly Clause[]
  /** Number of the version that is being written. */
  readonly next: number
  readonly onSaved: (version: number) => void
  readonly onLeave: () => void
}

const NO_CLAUSE: Clause = { code: '', text: '', amountFen: 0, per: '', withDamages: false, further: '' }

export function ClauseDraftEditor({ start, next, onSaved, onLeave }: ClauseDraftEditorProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<ClauseDraftValues>({
    initialValues: { clauses: start, note: '', next },
    validate: () => ({}),
    drafts: useFormDrafts(),
    draftKey: 'clauses/next',
    isValues: (values): values is ClauseDraftValues => isClauseDraft(values, next),
  })
  const { form } = entry
  const clauses = form.useWatchValue('clauses') as readonly Clause[]
  const note = form.useWatchValue('note') as string
  const changes = changesOf(start, clauses)
  /** Place of the open line; the length of the list = a new one. */
  const [open, setOpen] = useState<number>()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const [isLeaving, setLeaving] = useState(false)
  const change = (changed: readonly Clause[]): void => {
    form.setFieldValue('clauses', changed)
    setOpen(undefined)
  }
  const save = async (): Promise<void> => {
    const done = await saveClauses(desk, { clauses, note })
    if (!done.ok) {
      setRefusal(reviewRefusalWords(done.error.code))
      return
    }
    entry.dropDraft()
    const { version } = done.value.draft
    showNotice(t('decorationReview.done.saved', { version }))
    onSaved(version)
  }
  const leave = (): void => (changes > 0 || note !== '' ? setLeaving(true) : onLeave())
  const actions: readonly DeskAction[] = [
    { id: 'save', label: t('decorationReview.clauses.save'), icon: IconDeviceFloppy, keys: 'F2', run: save },
    {
      id: 'add',
      label: t('decorationReview.clauses.add'),
      icon: IconPlus,
      keys: 'F4',
      run: () => setOpen(clauses.length),
    },
    { id: 'leave', label: t('decorationReview.clauses.leave'), keys: 'Escape', run: leave },
  ]
  useHotKeys(actions, { enabled: open === undefined && !isLeaving })
  return (
    <div className='clauses clauses-editing'>
      <aside className='clause-versions'>
        {open === undefined ? (
          <>
            {entry.draftFrom !== undefined && <DraftNote savedAt={entry.draftFrom} onStartOver={entry.startOver} />}
            <p>{t('decorationReview.clauses.changed', { count: changes })}</p>
            <TextInput
              label={t('decorationReview.clauses.changeNote')}
              autoComplete='off'
              value={note}
              onChange={(event) => {
                form.setFieldValue('note', event.currentTarget.value)
                setRefusal(undefined)
              }}
            />
            {refusal !== undefined && <RefusalNote words={refusal} />}
            <div className='clause-acts'>
              {actions.map((action, index) => (
                <ActionButton key={action.id} action={action} main={index === 0} size='xs' />
              ))}
            </div>
          </>
        ) : (
          <ClauseForm
            key={open}
            clause={clauses[open] ?? NO_CLAUSE}
            next={next}
            taken={clauses.filter((_, at) => at !== open).map(({ code }) => code)}
            onChange={(clause) => change(clauses.toSpliced(open, 1, clause))}
            {...(open < clauses.length ? { onRemove: () => change(clauses.toSpliced(open, 1)) } : {})}
            onLeave={() => setOpen(undefined)}
          />
        )}
      </aside>
      <ClauseTable clauses={clauses} onOpen={setOpen} />
      <LeaveDialog opened={isLeaving} entry={entry} onStay={() => setLeaving(false)} onLeave={onLeave} />
    </div>
  )
}

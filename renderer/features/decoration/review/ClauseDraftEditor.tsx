/** The next version while it is written: its lines, one open at a time, and what was changed. Nothing is saved before 存为新版. */
import { TextInput } from '@mantine/core'
import { IconDeviceFloppy, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { saveClauses } from '#renderer/features/decoration/commands/clauses.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { LeaveDialog } from '#renderer/ui/LeaveDialog.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'
import { ClauseForm } from './ClauseForm.tsx'
import { ClauseTable } from './ClauseTable.tsx'
import { reviewRefusalWords } from './reviewWords.ts'

interface ClauseDraftEditorProps {
  readonly start: readonly Clause[]
  readonly onSaved: (version: number) => void
  readonly onLeave: () => void
}

/** Unsaved lines are not kept: leaving says so. */
const NO_DRAFT = { keepsDrafts: false, dropDraft: () => undefined } as const
const NO_CLAUSE: Clause = { code: '', text: '', amountFen: 0, per: '', withDamages: false, further: '' }

export function ClauseDraftEditor({ start, onSaved, onLeave }: ClauseDraftEditorProps) {
  const t = useText()
  const desk = useDesk()
  const [clauses, setClauses] = useState(start)
  const [changes, setChanges] = useState(0)
  const [note, setNote] = useState('')
  /** Place of the open line; the length of the list = a new one. */
  const [open, setOpen] = useState<number>()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const [isLeaving, setLeaving] = useState(false)
  const change = (next: readonly Clause[]): void => {
    setClauses(next)
    setChanges(changes + 1)
    setOpen(undefined)
  }
  const save = async (): Promise<void> => {
    const done = await saveClauses(desk, { clauses, note })
    if (!done.ok) {
      setRefusal(reviewRefusalWords(done.error.code))
      return
    }
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
            <p>{t('decorationReview.clauses.changed', { count: changes })}</p>
            <TextInput
              label={t('decorationReview.clauses.changeNote')}
              autoComplete='off'
              value={note}
              onChange={(event) => {
                setNote(event.currentTarget.value)
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
            taken={clauses.filter((_, at) => at !== open).map(({ code }) => code)}
            onChange={(clause) => change(clauses.toSpliced(open, 1, clause))}
            {...(open < clauses.length ? { onRemove: () => change(clauses.toSpliced(open, 1)) } : {})}
            onLeave={() => setOpen(undefined)}
          />
        )}
      </aside>
      <ClauseTable clauses={clauses} onOpen={setOpen} />
      <LeaveDialog opened={isLeaving} entry={NO_DRAFT} onStay={() => setLeaving(false)} onLeave={onLeave} />
    </div>
  )
}

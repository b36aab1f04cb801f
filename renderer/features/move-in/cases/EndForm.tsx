/** 业主拒收, 中止, 恢复 and 归档: one sentence of what will happen, and what it asks for. */
import { TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { archiveMoveIn, breakOffMoveIn, refuseHome, resumeMoveIn } from '#renderer/features/move-in/commands/cases.ts'
import { gapWords } from '#renderer/features/move-in/moveInWords.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Day } from '#shared/kernel/days.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { tellCaseDone } from './caseNotices.tsx'
import { caseRefusalWords } from './caseWords.ts'

/** Acts with a form of their own. */
export type EndAct = 'refuse' | 'breakOff' | 'resume' | 'archive'
type EndValues = { why: string; dueOn: Day | null; box: string; volume: string }

interface EndFormProps {
  readonly row: MoveInCaseRow
  readonly act: EndAct
  readonly onClose: () => void
}

export function EndForm({ row, act, onClose }: EndFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<EndValues>({
    initialValues: { why: '', dueOn: null, box: '', volume: '' },
    validate: () => ({}),
  })
  const { form } = entry
  const run = ({ why, dueOn, box, volume }: EndValues) => {
    if (act === 'archive') return archiveMoveIn(desk, row.id, { box, volume })
    if (act === 'refuse') return refuseHome(desk, row.id, { why, dueOn: dueOn ?? '' })
    return (act === 'breakOff' ? breakOffMoveIn : resumeMoveIn)(desk, row.id, { why })
  }
  const submit = async (values: EndValues): Promise<EntryOutcome> => {
    const done = await run(values)
    if (done.ok) {
      tellCaseDone(desk, t(`moveInCases.end.${act}.done`), done.value.undo)
      return ok(undefined)
    }
    const { error } = done
    if (!('gaps' in error) || error.gaps === undefined) return refusedEntry(error, caseRefusalWords)
    const lacks = error.gaps.map((gap) => gapWords(gap, t)).join(t('common.listSeparator'))
    const words = caseRefusalWords(error.code)
    return err({ words: { ...words, now: `${t('moveInCases.end.lacks')}${lacks}` } })
  }
  const texts = act === 'archive' ? (['box', 'volume'] as const) : (['why'] as const)
  return (
    <EntryForm
      entry={entry}
      title={t(`moveInCases.end.${act}.title`)}
      intro={t(`moveInCases.end.${act}.intro`)}
      submitLabel={t(`moveInCases.end.${act}.submit`)}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        {texts.map((name, index) => (
          <TextInput
            key={form.key(name)}
            label={t(`moveInCases.end.${name}`)}
            autoComplete='off'
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            {...form.getInputProps(name)}
          />
        ))}
        {act === 'refuse' && (
          <DayInput label={t('moveInCases.end.dueOn')} key={form.key('dueOn')} {...form.getInputProps('dueOn')} />
        )}
      </EntrySection>
    </EntryForm>
  )
}

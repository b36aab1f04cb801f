/** 撤回: a leader chooses one wrong act, or the whole case, and says why. */
import { Radio, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { takeBackOnMoveIn } from '#renderer/features/move-in/commands/cases.ts'
import { useActsToTakeBack } from '#renderer/features/move-in/queries/cases.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { eventWord } from '#renderer/text/recordWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { WHOLE_CASE } from '#shared/domain/move-in/cases/takingBackCase.ts'
import { ok } from '#shared/kernel/result.ts'
import { tellCaseDone } from './caseNotices.tsx'
import { caseRefusalWords } from './caseWords.ts'

type TakeBackValues = { target: string; why: string }

export function TakeBackForm({ row, onClose }: { readonly row: MoveInCaseRow; readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const moment = useDeskClock()
  const acts = useActsToTakeBack(row)
  const entry = useEntryForm<TakeBackValues>({ initialValues: { target: '', why: '' }, validate: () => ({}) })
  const { form } = entry
  const submit = async ({ target, why }: TakeBackValues): Promise<EntryOutcome> => {
    const done = await takeBackOnMoveIn(desk, row.id, { target, why })
    if (!done.ok) return refusedEntry(done.error, caseRefusalWords)
    tellCaseDone(desk, t('moveInCases.takeBack.done'), done.value.undo)
    return ok(undefined)
  }
  if (acts === undefined) return null
  const choices = acts.map(({ dot, ev, at }) => {
    const { day, time } = momentText(at, moment)
    return { value: dot, label: `${eventWord('moveInCase', ev, t)} ${day} ${time}` }
  })
  return (
    <EntryForm
      entry={entry}
      title={t('moveInCases.takeBack.title')}
      intro={t('moveInCases.takeBack.intro')}
      submitLabel={t('moveInCases.takeBack.title')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <Radio.Group
          label={t('moveInCases.takeBack.target')}
          key={form.key('target')}
          {...form.getInputProps('target')}
        >
          <div className='move-in-acts'>
            {[...choices, { value: WHOLE_CASE, label: t('moveInCases.takeBack.whole') }].map((one, index) => (
              <Radio key={one.value} {...one} {...(index === 0 ? { 'data-autofocus': true } : {})} />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={t('moveInCases.end.why')}
          autoComplete='off'
          key={form.key('why')}
          {...form.getInputProps('why')}
        />
      </EntrySection>
    </EntryForm>
  )
}

/** One setting: a value from a day on, back to the handbook's, and all that was done to it. */
import { Button } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { offerProjectUndo, projectRefusalWords } from '#renderer/features/community/projectWords.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { settingText } from '#shared/domain/settingValue.ts'
import { setSetting } from './commands.ts'
import { ParameterField, type ParameterTyped } from './ParameterField.tsx'
import { ParameterHistory } from './ParameterHistory.tsx'
import { type SettingLine, seenOn } from './queries.ts'
import { isInForce } from './settingsInForce.ts'
import { settingName, settingRule, storedWords, valueWords } from './settingWords.ts'

interface ParameterFormProps {
  readonly line: SettingLine
  readonly onClose: () => void
}

export function ParameterForm({ line, onClose }: ParameterFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const { declaration, value } = line
  const leads = isLeader(desk.signature.actor)
  const typedNow = settingText(declaration, value)
  const entry = useEntryForm<ParameterTyped>({
    initialValues: { value: typedNow, picks: typedNow.split('\n'), fromDay: today },
    validate: ({ fromDay }): Record<string, string> => (fromDay === null ? { fromDay: t('common.required') } : {}),
  })
  const save = async (typed: string | null, fromDay: string): Promise<EntryOutcome> => {
    const input = { typed, fromDay, ...(await seenOn(desk.store, declaration.key, fromDay)) }
    const done = await setSetting(desk, declaration.key, input)
    if (!done.ok) return refusedEntry(done.error, projectRefusalWords)
    const [item] = done.value.draft.items
    const stored = item?.kind === 'set' && typeof item.values.value === 'string' ? item.values.value : null
    const words = storedWords(declaration, stored, t)
    const name = settingName(declaration.key)
    offerProjectUndo(desk, t('project.params.saved', { name, day: fromDay, value: words }), [done.value.undo])
    return done
  }
  const isPicks = declaration.kind === 'picks' || (declaration.kind === 'list' && declaration.of !== undefined)
  const giveBack = async (): Promise<void> => {
    const done = await save(null, today)
    if (done.ok) onClose()
  }
  return (
    <EntryForm
      entry={entry}
      title={settingName(declaration.key)}
      intro={[
        settingRule(declaration.key),
        ...(isInForce(declaration.key) ? [] : [t('project.params.waitsLong')]),
      ].join(' ')}
      submitLabel={t('common.save')}
      onSubmit={({ value: typed, picks, fromDay }) => save(isPicks ? picks.join('\n') : typed, fromDay ?? '')}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('project.params.value')}>
        <ParameterField declaration={declaration} form={entry.form} readOnly={!leads} />
        <DayInput
          key={entry.form.key('fromDay')}
          {...entry.form.getInputProps('fromDay')}
          label={t('project.params.fromDay')}
          description={t('project.params.fromDayHint')}
          readOnly={!leads}
        />
        {leads && typedNow !== settingText(declaration, declaration.initial) && (
          <Button className='parameters-default' variant='default' onClick={() => void giveBack()}>
            {t('project.params.toDefault')} ({valueWords(declaration, declaration.initial, t)})
          </Button>
        )}
      </EntrySection>
      <EntrySection title={t('project.params.history')}>
        <ParameterHistory line={line} leads={leads} />
      </EntrySection>
    </EntryForm>
  )
}

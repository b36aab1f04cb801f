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
import type { Day } from '#shared/kernel/days.ts'
import { setSetting } from './commands.ts'
import { ParameterField, type ParameterTyped } from './ParameterField.tsx'
import { ParameterHistory } from './ParameterHistory.tsx'
import { type ShownSetting, useFollowedSetting, useOpenedSetting } from './parameterFollow.ts'
import type { SettingLine } from './queries.ts'
import { isInForce } from './settingsInForce.ts'
import { settingName, settingRule, storedWords, valueWords } from './settingWords.ts'

interface ParameterFormProps {
  readonly line: SettingLine
  readonly onClose: () => void
}

export function ParameterForm(props: ParameterFormProps) {
  const today = useToday()
  const first = useOpenedSetting(props.line.declaration, today)
  return first === undefined ? null : <OpenParameterForm {...props} today={today} first={first} />
}

interface OpenParameterFormProps extends ParameterFormProps {
  readonly today: Day
  readonly first: ShownSetting
}

function OpenParameterForm({ line, onClose, today, first }: OpenParameterFormProps) {
  const t = useText()
  const desk = useDesk()
  const { declaration, value } = line
  const leads = isLeader(desk.signature.actor)
  const isPicks = declaration.kind === 'picks' || (declaration.kind === 'list' && declaration.of !== undefined)
  const entry = useEntryForm<ParameterTyped>({
    initialValues: { value: first.typed, picks: first.typed.split('\n'), fromDay: today },
    validate: ({ fromDay }): Record<string, string> => (fromDay === null ? { fromDay: t('common.required') } : {}),
  })
  const { form } = entry
  const typedIn = ({ value: typed, picks }: ParameterTyped): string => (isPicks ? picks.join('\n') : typed)
  const { shown, elsewhere } = useFollowedSetting({
    declaration,
    today,
    first,
    typedNow: () => typedIn(form.getValues()),
    show: (typed) => {
      form.setInitialValues({ ...form.getInitialValues(), value: typed, picks: typed.split('\n') })
      form.setFieldValue(isPicks ? 'picks' : 'value', isPicks ? typed.split('\n') : typed)
    },
  })
  const save = async (typed: string | null, fromDay: string): Promise<EntryOutcome> => {
    const input = { typed, fromDay, seen: shown().seenOf(fromDay) }
    const done = await setSetting(desk, declaration.key, input)
    if (!done.ok) return refusedEntry(done.error, projectRefusalWords)
    const [item] = done.value.draft.items
    const stored = item?.kind === 'set' && typeof item.values.value === 'string' ? item.values.value : null
    const words = storedWords(declaration, stored, t)
    const name = settingName(declaration.key)
    offerProjectUndo(desk, t('project.params.saved', { name, day: fromDay, value: words }), [done.value.undo])
    return done
  }
  const giveBack = async (): Promise<void> => {
    const done = await save(null, today)
    if (done.ok) onClose()
  }
  return (
    <EntryForm
      entry={entry}
      elsewhere={elsewhere}
      title={settingName(declaration.key)}
      intro={[
        settingRule(declaration.key),
        ...(isInForce(declaration.key) ? [] : [t('project.params.waitsLong')]),
      ].join(' ')}
      submitLabel={t('common.save')}
      onSubmit={(typed) => save(typedIn(typed), typed.fromDay ?? '')}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('project.params.value')}>
        <ParameterField declaration={declaration} form={form} readOnly={!leads} />
        <DayInput
          key={form.key('fromDay')}
          {...form.getInputProps('fromDay')}
          label={t('project.params.fromDay')}
          description={t('project.params.fromDayHint')}
          readOnly={!leads}
        />
        {leads && settingText(declaration, value) !== settingText(declaration, declaration.initial) && (
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

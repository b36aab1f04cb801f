/** Item by item with a word where something is wrong, and the closed-water tests. */
import { Button, Checkbox, TextInput } from '@mantine/core'
import { FoundRow } from '#renderer/features/decoration/FoundRow.tsx'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { FOUND_STATES } from '#shared/domain/decoration/acceptance/accepting.ts'
import { ACCEPTANCE_ITEMS } from '#shared/domain/decoration/kinds.ts'
import type { Day } from '#shared/kernel/days.ts'
import { itemWords } from './acceptanceWords.ts'
import { type AcceptValues, NO_WATER } from './acceptValues.ts'

interface PartProps {
  readonly entry: EntryFormState<AcceptValues>
}

export function AcceptItems({ entry: { form } }: PartProps) {
  const t = useText()
  const choices = FOUND_STATES.map((value) => ({ value, label: t(`decorationAcceptance.found.${value}`) }))
  return (
    <EntrySection title={t('decorationAcceptance.form.items')}>
      <ul className='found-rows accept-items'>
        {ACCEPTANCE_ITEMS.map((item) => (
          <FoundRow
            key={item}
            form={form}
            name={itemWords(item, t)}
            paths={{ found: `found.${item}`, remark: `remarks.${item}` }}
            choices={choices}
            remarkLabel={t('decorationAcceptance.form.remark')}
            error={form.errors[item]}
          />
        ))}
      </ul>
    </EntrySection>
  )
}

const MOST_TESTS = 6

export function WaterTests({ entry: { form } }: PartProps) {
  const t = useText()
  const tests = form.useWatchValue('water') as AcceptValues['water']
  return (
    <EntrySection title={t('decorationAcceptance.form.water')}>
      {tests.length === 0 && <p className='quiet site-note'>{t('decorationAcceptance.form.noWater')}</p>}
      {tests.length > 0 && (
        <ul className='accept-water'>
          {tests.map((test, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a test has no other name than its place in the list.
            <WaterRow key={index} form={form} test={test} index={index} />
          ))}
        </ul>
      )}
      {form.errors.closedWater !== undefined && <p className='site-error'>{form.errors.closedWater}</p>}
      {tests.length < MOST_TESTS && (
        <Button
          size='xs'
          variant='default'
          className='accept-add'
          onClick={() => form.insertListItem('water', NO_WATER)}
        >
          {t('decorationAcceptance.form.addWater')}
        </Button>
      )}
    </EntrySection>
  )
}

interface WaterRowProps {
  readonly form: EntryFormState<AcceptValues>['form']
  readonly test: AcceptValues['water'][number]
  readonly index: number
}

function WaterRow({ form, test, index }: WaterRowProps) {
  const t = useText()
  const path = (field: string) => `water.${index}.${field}`
  const words = (field: 'waterPlace' | 'waterFrom' | 'waterTo') => t(`decorationAcceptance.form.${field}`)
  const time = (field: 'fromTime' | 'toTime', label: string) => (
    <TextInput
      size='xs'
      aria-label={`${label} ${t('decorationAcceptance.form.timeHint')}`}
      placeholder={t('decorationAcceptance.form.timeHint')}
      inputMode='numeric'
      autoComplete='off'
      key={form.key(path(field))}
      {...form.getInputProps(path(field))}
    />
  )
  const day = (field: 'fromDay' | 'toDay', label: string) => (
    <DayInput
      size='xs'
      aria-label={label}
      placeholder={label}
      defaultValue={test[field]}
      onChange={(value: Day | null) => form.setFieldValue(path(field), value as never)}
    />
  )
  return (
    <li>
      <TextInput
        size='xs'
        aria-label={words('waterPlace')}
        placeholder={words('waterPlace')}
        autoComplete='off'
        key={form.key(path('place'))}
        {...form.getInputProps(path('place'))}
      />
      {day('fromDay', words('waterFrom'))}
      {time('fromTime', words('waterFrom'))}
      {day('toDay', words('waterTo'))}
      {time('toTime', words('waterTo'))}
      <Checkbox
        size='xs'
        label={t('decorationAcceptance.form.waterHeld')}
        key={form.key(path('held'))}
        {...form.getInputProps(path('held'), { type: 'checkbox' })}
      />
    </li>
  )
}

/** Item by item: 正常、违章、无; what is not touched is as it should be. */
import { Chip, TextInput } from '@mantine/core'
import { FoundRow } from '#renderer/features/decoration/FoundRow.tsx'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { WORK_SEEN } from '#shared/domain/decoration/kinds.ts'
import type { PatrolValues } from './patrolValues.ts'
import { itemWord, patrolWord } from './patrolWords.ts'

interface PartProps {
  readonly entry: EntryFormState<PatrolValues>
}

const FOUND = ['ok', 'fault', 'none'] as const

export function PatrolItems({ entry: { form }, items }: PartProps & { readonly items: readonly string[] }) {
  const t = useText()
  const choices = FOUND.map((value) => ({ value, label: patrolWord('found', value, t) }))
  return (
    <EntrySection title={t('decorationPatrols.form.items')}>
      <ul className='found-rows'>
        {items.map((item) => (
          <FoundRow
            key={item}
            form={form}
            name={itemWord(item, t)}
            paths={{ found: `items.${item}`, remark: `remarks.${item}` }}
            choices={choices}
            remarkLabel={t('decorationPatrols.form.itemRemark')}
          />
        ))}
      </ul>
    </EntrySection>
  )
}

/** Trades at work, and how many people with how many passes. */
export function WorkFields({ entry: { form } }: PartProps) {
  const t = useText()
  const count = (name: 'people' | 'withPass') => (
    <TextInput
      label={t(`decorationPatrols.form.${name}`)}
      inputMode='numeric'
      autoComplete='off'
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
  return (
    <EntrySection title={t('decorationPatrols.form.work')}>
      <Chip.Group multiple key={form.key('work')} {...form.getInputProps('work')}>
        <div className='patrol-work'>
          {WORK_SEEN.map((one) => (
            <Chip key={one} value={one} size='xs' variant='outline'>
              {patrolWord('work', one, t)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <div className='patrol-pair'>
        {count('people')}
        {count('withPass')}
      </div>
    </EntrySection>
  )
}

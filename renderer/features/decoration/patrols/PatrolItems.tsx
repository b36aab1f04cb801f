/** Item by item: 正常、违章、无; what is not touched is as it should be. */
import { Chip, SegmentedControl, TextInput } from '@mantine/core'
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

export function PatrolItems({ entry, items }: PartProps & { readonly items: readonly string[] }) {
  const t = useText()
  return (
    <EntrySection title={t('decorationPatrols.form.items')}>
      <ul className='patrol-items'>
        {items.map((item) => (
          <ItemRow key={item} entry={entry} item={item} />
        ))}
      </ul>
    </EntrySection>
  )
}

function ItemRow({ entry: { form }, item }: PartProps & { readonly item: string }) {
  const t = useText()
  const found = form.useWatchValue(`items.${item}`) as string
  const name = itemWord(item, t)
  return (
    <li data-found={found}>
      <span>{name}</span>
      <SegmentedControl
        size='xs'
        aria-label={name}
        data={FOUND.map((value) => ({ value, label: patrolWord('found', value, t) }))}
        key={form.key(`items.${item}`)}
        {...form.getInputProps(`items.${item}`)}
      />
      {found === 'fault' && (
        <TextInput
          size='xs'
          aria-label={`${name} ${t('decorationPatrols.form.itemRemark')}`}
          placeholder={t('decorationPatrols.form.itemRemark')}
          autoComplete='off'
          key={form.key(`remarks.${item}`)}
          {...form.getInputProps(`remarks.${item}`)}
        />
      )}
    </li>
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

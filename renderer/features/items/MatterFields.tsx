/** One matter of a call: its kind by one key, a line of words, where it goes, and until when. */
import { Button, Checkbox, CloseButton, Select, TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { ItemRules } from '#shared/domain/items/rules.ts'
import { type CallValues, usualDepartment, type WhereTo } from './callValues.ts'
import { type OfficerChoice, officerGroups } from './officers.ts'
import { Picks } from './Picks.tsx'
import { PROMISE_CHOICES, promisePicks } from './promiseChoices.ts'

/** What the project says that a matter may be. */
export interface KnownMatters {
  readonly rules: ItemRules
  readonly kinds: readonly string[]
  readonly where: WhereTo
  /** Who can have it in hand: those of the unit's building first. */
  readonly officers: OfficerChoice
}

interface MatterFieldsProps {
  readonly entry: EntryFormState<CallValues>
  readonly index: number
  readonly known: KnownMatters
  readonly autoFocus: boolean
  /** Goes to the next matter; `stays` where Enter is to save instead. */
  readonly onNext: () => 'went' | 'stays'
  readonly onRemove?: () => void
}

export function MatterFields({ entry, index, known, autoFocus, onNext, onRemove }: MatterFieldsProps) {
  const t = useText()
  const { form } = entry
  const at = `items.${index}`
  const words = useRef<HTMLInputElement>(null)
  const n = index + 1
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.repeat || isReactComposing(event)) return
    if (onNext() === 'went') event.preventDefault()
  }
  return (
    <section className='item-matter' data-line={index} aria-label={t('items.form.matter', { n })}>
      <Picks
        key={form.key(`${at}.kind`)}
        {...form.getInputProps(`${at}.kind`)}
        label={t('items.form.kind')}
        picks={known.kinds.map((value) => ({ value, label: value }))}
        onPicked={() => words.current?.focus()}
        autoFocus={autoFocus}
      />
      <div className='item-matter-words'>
        <TextInput
          key={form.key(`${at}.matter`)}
          {...form.getInputProps(`${at}.matter`)}
          ref={words}
          aria-label={t('items.form.matter', { n })}
          placeholder={t('items.form.matterHint')}
          autoComplete='off'
          onKeyDown={onEnter}
        />
        {onRemove !== undefined && <CloseButton aria-label={t('items.form.remove', { n })} onClick={onRemove} />}
      </div>
      <WhoNext entry={entry} index={index} known={known} />
      <UntilWhen entry={entry} index={index} known={known} />
      <Place entry={entry} index={index} />
    </section>
  )
}

type PartProps = Pick<MatterFieldsProps, 'entry' | 'index' | 'known'>

function WhoNext({ entry: { form }, index, known }: PartProps) {
  const t = useText()
  const at = `items.${index}`
  const kind = form.useWatchValue(`${at}.kind`) as string
  return (
    <div className='item-pair'>
      <Select
        key={form.key(`${at}.department`)}
        {...form.getInputProps(`${at}.department`)}
        aria-label={t('items.form.department')}
        leftSection={<span className='quiet'>{t('items.form.department')}</span>}
        leftSectionWidth='4.5rem'
        placeholder={usualDepartment(kind, known.where)}
        data={[...known.where.departments]}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        key={form.key(`${at}.officerId`)}
        {...form.getInputProps(`${at}.officerId`)}
        aria-label={t('items.form.officer')}
        leftSection={<span className='quiet'>{t('items.form.officer')}</span>}
        leftSectionWidth='4.25rem'
        placeholder={t('items.form.officerHint')}
        data={officerGroups(known.officers, t)}
        nothingFoundMessage={t('items.form.noOfficer')}
        searchable
        clearable
        comboboxProps={{ withinPortal: false }}
      />
    </div>
  )
}

/** Most matters are at home: the place is asked for by its button, and is there where one was written. */
function Place({ entry: { form }, index }: Pick<PartProps, 'entry' | 'index'>) {
  const t = useText()
  const at = `items.${index}.place`
  const [isAsked, setIsAsked] = useState((form.getValues().items[index]?.place ?? '') !== '')
  if (!isAsked)
    return (
      <Button className='item-ask-place' variant='subtle' size='compact-xs' onClick={() => setIsAsked(true)}>
        {t('items.form.askPlace')}
      </Button>
    )
  return (
    <TextInput
      key={form.key(at)}
      {...form.getInputProps(at)}
      aria-label={t('items.form.place')}
      leftSection={<span className='quiet'>{t('items.form.place')}</span>}
      leftSectionWidth='3.25rem'
      placeholder={t('items.form.placeHint')}
      autoComplete='off'
      autoFocus
    />
  )
}

function UntilWhen({ entry: { form }, index, known: { rules } }: PartProps) {
  const t = useText()
  const now = useDeskClock((state) => state.now)
  const at = `items.${index}`
  const promise = form.useWatchValue(`${at}.promise`) as string
  return (
    <>
      <Picks
        key={form.key(`${at}.promise`)}
        {...form.getInputProps(`${at}.promise`)}
        label={t('items.form.promise')}
        picks={promisePicks(PROMISE_CHOICES, { rules, fromMs: now })}
      />
      {promise === 'day' && (
        <div className='item-pair'>
          <DayInput key={form.key(`${at}.day`)} {...form.getInputProps(`${at}.day`)} label={t('items.form.day')} />
          <TextInput
            key={form.key(`${at}.dueReason`)}
            {...form.getInputProps(`${at}.dueReason`)}
            label={t('items.form.reason')}
            autoComplete='off'
          />
        </div>
      )}
      {promise !== 'atOnce' && (
        <Checkbox
          key={form.key(`${at}.attend`)}
          {...form.getInputProps(`${at}.attend`, { type: 'checkbox' })}
          label={t('items.form.attend', { minutes: rules.attendMinutes })}
          size='xs'
        />
      )}
    </>
  )
}

/** How the call came and whose it is: of an open hub that is known; otherwise a unit, a name or a phone as told. */
import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { ITEM_CHANNELS } from '#shared/domain/items/schema.ts'
import type { CallValues } from './callValues.ts'
import { Picks } from './Picks.tsx'
import { UnitField } from './UnitField.tsx'
import type { Caller } from './useCaller.ts'

/** The kind of the matter that is open. */
const FIRST_KIND = '.item-matter .picks input'

interface CallerFieldsProps {
  readonly entry: EntryFormState<CallValues>
  readonly caller: Caller
}

export function CallerFields({ entry: { form }, caller }: CallerFieldsProps) {
  const t = useText()
  const isKnown = caller.kind === 'person'
  const unitCode = form.useWatchValue('unitCode') as string
  const nextField = caller.kind === 'nobody' ? '.item-caller-told input' : FIRST_KIND
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in one of its fields goes on to the first matter.
    <div className='item-caller' onKeyDown={goOn}>
      {caller.kind !== 'nobody' && (
        <p className='item-caller-who'>
          <strong>{caller.unitCode}</strong> {isKnown && <PersonName name={caller.name} />}
        </p>
      )}
      <Picks
        key={form.key('channel')}
        {...form.getInputProps('channel')}
        label={t('items.form.channel')}
        picks={ITEM_CHANNELS.map((value) => ({ value, label: t(`items.channels.${value}`) }))}
        onPicked={() => focusSoon(nextField)}
      />
      {!isKnown && (
        <div className='item-caller-told'>
          {caller.kind === 'nobody' && (
            <UnitField
              key={form.key('unitCode')}
              {...form.getInputProps('unitCode')}
              label={t('items.form.unit')}
              typed={unitCode}
              autoFocus
            />
          )}
          <TextInput
            key={form.key('contactName')}
            {...form.getInputProps('contactName')}
            label={t('items.form.name')}
            autoComplete='off'
          />
          <TextInput
            key={form.key('contactPhone')}
            {...form.getInputProps('contactPhone')}
            label={t('items.form.phone')}
            type='tel'
            autoComplete='off'
          />
        </div>
      )}
    </div>
  )
}

/** Enter goes on: from the caller to the first matter. The Enter that ends a composition stays with the input method. */
function goOn(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented || isReactComposing(event)) return
  event.preventDefault()
  focusSoon(FIRST_KIND)
}

/** What is shown by a choice comes with the next paint. */
function focusSoon(selector: string): void {
  setTimeout(() => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>(selector)]
    const [first] = inputs
    const target = inputs.find((one) => one.name === first?.name && one.checked) ?? first
    target?.focus()
  })
}

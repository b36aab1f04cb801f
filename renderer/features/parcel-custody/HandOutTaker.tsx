/** Who takes the things: the recipient, or a proxy with the recipient's word and, without a file, the last four of a paper of identity. */
import { Autocomplete, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { PersonName, useShownName } from '#renderer/ui/PersonName.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { Resident } from './handOutOffer.ts'
import { type HandOutValues, type recipientOf, STRANGER } from './handOutValues.ts'
import { useKeptCursor } from './useKeptCursor.ts'

/** The key between the recipient and a proxy. */
export const TAKER_KEY = 'F2'
const AUTHORITIES = ['call', 'message', 'paper', 'present'] as const

interface HandOutTakerProps {
  readonly form: EntryFormState<HandOutValues>['form']
  readonly residents: readonly Resident[]
  readonly recipient: ReturnType<typeof recipientOf>
}

export function HandOutTaker({ form, residents, recipient }: HandOutTakerProps) {
  const t = useText()
  const to = form.useWatchValue('to') as HandOutValues['to']
  const who = form.useWatchValue('who') as string
  const choice = useKeptCursor(to)
  const isOwn = to === 'self' && typeof recipient === 'object'
  return (
    <EntrySection title={t('custodyOut.handOut.taker')}>
      <div className='out-choice' ref={choice}>
        <SegmentedControl
          aria-label={t('custodyOut.handOut.taker')}
          data={[
            { value: 'self', label: t('custodyOut.handOut.self'), disabled: recipient === 'several' },
            { value: 'proxy', label: t('custodyOut.handOut.proxy') },
          ]}
          value={to}
          onChange={(chosen) => form.setFieldValue('to', chosen as HandOutValues['to'])}
        />
        <KeyHint combo={TAKER_KEY} />
        {isOwn && (
          <strong className='out-taker'>
            <PersonName name={recipient.name} />
          </strong>
        )}
        {recipient === 'several' && <span className='quiet'>{t('custodyOut.handOut.mixed')}</span>}
      </div>
      {!isOwn && <WhoField form={form} residents={residents} />}
      {!isOwn && who === STRANGER && <StrangerFields form={form} />}
      {to === 'proxy' && (
        <Autocomplete
          label={t('custodyOut.handOut.authority')}
          data={AUTHORITIES.map((one) => t(`custodyOut.handOut.authorities.${one}`))}
          filter={({ options }) => options}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          autoComplete='off'
          key={form.key('authority')}
          {...form.getInputProps('authority')}
        />
      )}
    </EntrySection>
  )
}

function WhoField({ form, residents }: Omit<HandOutTakerProps, 'recipient'>) {
  const t = useText()
  const shown = useShownName()
  return (
    <Select
      label={t('custodyOut.handOut.who')}
      data={[
        ...residents.map(({ personId, name }) => ({ value: personId, label: shown(name) })),
        { value: STRANGER, label: t('custodyOut.handOut.stranger') },
      ]}
      allowDeselect={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      key={form.key('who')}
      {...form.getInputProps('who')}
    />
  )
}

function StrangerFields({ form }: Pick<HandOutTakerProps, 'form'>) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t('custodyOut.handOut.name')}
        autoComplete='off'
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('custodyOut.handOut.idLast4')}
        autoComplete='off'
        maxLength={4}
        key={form.key('idLast4')}
        {...form.getInputProps('idLast4')}
      />
      <TextInput
        label={t('custodyOut.handOut.phone')}
        placeholder={t('custodyOut.handOut.optional')}
        inputMode='tel'
        autoComplete='off'
        key={form.key('phone')}
        {...form.getInputProps('phone')}
      />
    </>
  )
}

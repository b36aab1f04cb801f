/** The form of a hand-out: what goes, who takes it, how they sign. */
import { TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useText } from '#renderer/text/text.ts'
import { DeskFreshness } from '#renderer/ui/DeskFreshness.tsx'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import type { SignatureHandle } from '#renderer/ui/SignaturePad.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { HandOutForWhom, useForWhom } from './HandOutForWhom.tsx'
import { HandOutTaker } from './HandOutTaker.tsx'
import { HandOutThings } from './HandOutThings.tsx'
import { restOf } from './handOutHouseholds.ts'
import type { HandOutOffer } from './handOutOffer.ts'
import { firstValues, type HandOutValues, missingOf, recipientOf, type SignWay, STRANGER } from './handOutValues.ts'
import { SignFields, useSignWays } from './SignFields.tsx'
import { useHandOutKeys } from './useHandOutKeys.ts'
import { useSubmitHandOut } from './useSubmitHandOut.ts'

interface HandOutFormProps {
  readonly offer: HandOutOffer
  readonly ids: readonly string[]
  /** A thing of somebody else was scanned. */
  readonly onAdd: (id: string) => void
  readonly onClose: () => void
  /** Handed out; `rest` was picked for others and waits. */
  readonly onDone: (rest: readonly string[]) => void
}

export function HandOutForm({ offer, ids, onAdd, onClose, onDone }: HandOutFormProps) {
  const t = useText()
  const pad = useRef<SignatureHandle>(null)
  const ways = useSignWays('receipt')
  const recipientIn = (chosen: readonly string[]) =>
    recipientOf(
      offer.lines.filter(({ id }) => chosen.includes(id)),
      offer.recipients,
    )
  const entry = useEntryForm<HandOutValues>({
    initialValues: firstValues(offer, ids, ways),
    validate: () => ({}),
    missing: (values) => missingOf(values, recipientIn(values.chosen)),
  })
  const { form } = entry
  const chosen = form.useWatchValue('chosen') as string[]
  const sign = form.useWatchValue('sign') as SignWay
  const recipient = recipientIn(chosen)
  const { toggle } = useHandOutKeys({ form, offer, ways, onAdd, onClose })
  const forWhom = useForWhom({ form, offer, ids })
  useProxyForSeveral(recipient, () => form.setFieldValue('to', 'proxy'))
  const submit = useSubmitHandOut(offer, pad)
  const rest = useRef<readonly string[]>([])
  return (
    <EntryForm
      entry={entry}
      title={useSummary(form, recipient, offer)}
      submitLabel={t('custodyOut.acts.handOut')}
      onSubmit={(values) => {
        rest.current = restOf(offer, ids, values.chosen)
        return submit(values)
      }}
      onDone={() => onDone(rest.current)}
      onLeave={onClose}
    >
      <HandOutForWhom {...forWhom} />
      <HandOutThings offer={offer} chosen={chosen} onToggle={toggle} error={form.errors.chosen} />
      <HandOutTaker form={form} residents={offer.residents} recipient={recipient} />
      <SignFields
        ways={ways}
        way={sign}
        onWay={(way) => form.setFieldValue('sign', way)}
        pad={pad}
        onDrawn={(drawn) => form.setFieldValue('drawn', drawn)}
        paper={{ ...form.getInputProps('signedPaper') }}
        error={form.errors.signedPaper as string | undefined}
      />
      <div className='entry-section-fields'>
        <TextInput
          label={t('custodyOut.handOut.remark')}
          placeholder={t('custodyOut.handOut.optional')}
          description={isDamaged(offer, chosen) ? t('custodyOut.handOut.remarkHint') : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete='off'
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </div>
      <DeskFreshness />
    </EntryForm>
  )
}

const isDamaged = ({ lines }: HandOutOffer, chosen: readonly string[]): boolean =>
  lines.some(({ id, item }) => chosen.includes(id) && item.damagedAt !== '')

/** What Enter will do, in one line: 2 件交给 王晓梅（本人）. */
function useSummary(
  form: ReturnType<typeof useEntryForm<HandOutValues>>['form'],
  recipient: ReturnType<typeof recipientOf>,
  { residents }: HandOutOffer,
): string {
  const t = useText()
  const shown = useShownName()
  const to = form.useWatchValue('to') as HandOutValues['to']
  const chosen = form.useWatchValue('chosen') as string[]
  const who = form.useWatchValue('who') as string
  const written = form.useWatchValue('name') as string
  const other = who === STRANGER ? written.trim() : (residents.find(({ personId }) => personId === who)?.name ?? '')
  const name = to === 'self' && typeof recipient === 'object' ? recipient.name : other
  if (chosen.length === 0) return t('custodyOut.handOut.summaryNone')
  if (name === '') return t('custodyOut.handOut.summaryOpen', { count: chosen.length })
  return t('custodyOut.handOut.summary', { count: chosen.length, who: shown(name), to: t(`custodyOut.handOut.${to}`) })
}

/** Whoever takes what several people wait for takes it for somebody else. */
function useProxyForSeveral(recipient: ReturnType<typeof recipientOf>, makeProxy: () => void): void {
  const make = useEffectEvent(makeProxy)
  useEffect(() => {
    if (recipient === 'several') make()
  }, [recipient])
}

/** Returning and passing on: to whom, who takes it, what they gave for it. Several things go in one change. */
import { SegmentedControl, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DeskFreshness } from '#renderer/ui/DeskFreshness.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import type { SignatureHandle } from '#renderer/ui/SignaturePad.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { PASS_TO, RETURN_TO } from '#shared/domain/parcel-custody/wayOut.ts'
import { outToWords } from './custodyWords.ts'
import type { SignWay } from './handOutValues.ts'
import { useOutcome } from './KeepingForms.tsx'
import { passOnItems, returnItems } from './outCommands.ts'
import type { CustodyLine } from './queries.ts'
import { nextWay, SIGN_KEY, SignFields, useSignWays } from './SignFields.tsx'
import './handOut.css'

interface PartingFormProps {
  readonly lines: readonly CustodyLine[]
  readonly act: 'returnItem' | 'passOn'
  readonly onDone: () => void
  /** Left without saving; as `onDone` where nothing else is said. */
  readonly onLeave?: () => void
}

type PartingValues = {
  to: string
  name: string
  receipt: string
  sign: SignWay
  signedPaper: string
  drawn: boolean
  remark: string
}

export function PartingForm({ lines, act, onDone, onLeave = onDone }: PartingFormProps) {
  const t = useText()
  const pad = useRef<SignatureHandle>(null)
  const ways = useSignWays('no-receipt')
  const choices = choicesOf(lines, act)
  const entry = useEntryForm<PartingValues>({
    initialValues: {
      ...{ to: choices[0] ?? '', name: firstName(lines, act), receipt: '', sign: ways[0] ?? 'paper' },
      ...{ signedPaper: '', drawn: false, remark: '' },
    },
    validate: () => ({}),
  })
  const { form } = entry
  const to = form.useWatchValue('to') as string
  const sign = form.useWatchValue('sign') as SignWay
  const submit = useSubmitParting({ lines, act, pad })
  const turn = () => form.setFieldValue('sign', nextWay(ways, form.getValues().sign))
  useHotKeys([{ id: 'sign', label: t('custodyOut.handOut.sign'), keys: SIGN_KEY, run: turn }])
  const title = t(act === 'passOn' ? 'custodyOut.part.passTitle' : 'custodyOut.part.returnTitle')
  return (
    <EntryForm entry={entry} title={title} submitLabel={title} onSubmit={submit} onDone={onDone} onLeave={onLeave}>
      <EntrySection title={lines.map(({ item }) => item.tag).join('、')}>
        <SegmentedControl
          className='out-to'
          fullWidth
          aria-label={t('custodyOut.part.to')}
          data={choices.map((one) => ({ value: one, label: outToWords(one) }))}
          value={to}
          onChange={(chosen) => form.setFieldValue('to', chosen)}
        />
        {form.errors.to !== undefined && (
          <p className='out-error' role='alert'>
            {form.errors.to}
          </p>
        )}
        <TextInput
          label={t('custodyOut.part.name')}
          autoComplete='off'
          autoFocus
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t(act === 'passOn' ? 'custodyOut.part.receipt' : 'custodyOut.part.receiptReturn')}
          {...(act === 'passOn' && to !== 'supervisor' ? {} : { placeholder: t('custodyOut.handOut.optional') })}
          autoComplete='off'
          key={form.key('receipt')}
          {...form.getInputProps('receipt')}
        />
        <TextInput
          label={t('custodyOut.handOut.remark')}
          placeholder={t('custodyOut.handOut.optional')}
          autoComplete='off'
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </EntrySection>
      <SignFields
        ways={ways}
        way={sign}
        onWay={(way) => form.setFieldValue('sign', way)}
        pad={pad}
        onDrawn={(drawn) => form.setFieldValue('drawn', drawn)}
        paper={{ ...form.getInputProps('signedPaper') }}
        error={form.errors.signedPaper as string | undefined}
      />
      <DeskFreshness />
    </EntryForm>
  )
}

/** To whom these things may go at all. */
function choicesOf(lines: readonly CustodyLine[], act: PartingFormProps['act']): readonly string[] {
  const isFound = lines.some(({ item }) => item.kind === 'found')
  if (act === 'passOn') return isFound ? PASS_TO.filter((to) => to !== 'supervisor') : PASS_TO.toReversed()
  const isParcel = lines.every(({ item }) => item.kind === 'courier')
  return isParcel ? RETURN_TO.filter((to) => to !== 'depositor') : ['depositor']
}

/** Who left it is who most often fetches it again; of several people’s things nobody is meant first. */
function firstName(lines: readonly CustodyLine[], act: PartingFormProps['act']): string {
  if (act === 'passOn' || lines.some(({ item }) => item.kind === 'courier')) return ''
  const [only, other] = new Set(lines.map(({ from, who }) => from || who))
  return other === undefined ? (only ?? '') : ''
}

interface Submitting extends Pick<PartingFormProps, 'lines' | 'act'> {
  readonly pad: React.RefObject<SignatureHandle | null>
}

function useSubmitParting({ lines, act, pad }: Submitting) {
  const desk = useDesk()
  const outcome = useOutcome()
  return async (values: PartingValues): Promise<EntryOutcome> => {
    const { to, sign, name, receipt, remark } = values
    const drawn = sign === 'pad' ? await pad.current?.png() : undefined
    const signedPaper = sign === 'paper' ? values.signedPaper : ''
    const ids = lines.map(({ id }) => id)
    const common = { name, receipt, remark, signedPaper, byPersonId: null, phone: '', idLast4: '' }
    const count = ids.length
    if (act === 'passOn') {
      const parting = { ...common, to: PASS_TO.find((one) => one === to) ?? 'police' }
      return outcome(await passOnItems(desk, { ids, drawn, parting }), () =>
        text('custodyOut.done.passedOn', { count }),
      )
    }
    const parting = { ...common, to: RETURN_TO.find((one) => one === to) ?? 'carrier' }
    return outcome(await returnItems(desk, { ids, drawn, parting }), () => text('custodyOut.done.returned', { count }))
  }
}

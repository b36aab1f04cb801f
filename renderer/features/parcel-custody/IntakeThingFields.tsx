/** The sections of the form for what no courier brings, in the order of 《物品寄存登记表》 (handbook 2.15). */
import { Checkbox, TextInput } from '@mantine/core'
import type { RefObject } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { type SignatureHandle, SignaturePad } from '#renderer/ui/SignaturePad.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import type { ThingKind, ThingValues } from './intakeValues.ts'

interface FieldsProps {
  readonly entry: EntryFormState<ThingValues>
}
interface KindProps extends FieldsProps {
  readonly kind: ThingKind
}

/** The four fields of R104, and what the kind needs besides. */
export function ObjectFields({ entry: { form }, kind }: KindProps) {
  const t = useText()
  const isDeposit = kind === 'deposit' || kind === 'left-for'
  return (
    <EntrySection title={t('custodyIntake.thing.object')}>
      <TextInput
        label={t('custodyIntake.thing.what')}
        autoComplete='off'
        key={form.key('what')}
        {...form.getInputProps('what')}
      />
      <TextInput
        label={t('custodyIntake.thing.quantity')}
        inputMode='numeric'
        autoComplete='off'
        key={form.key('quantity')}
        {...form.getInputProps('quantity')}
      />
      <TextInput
        label={t('custodyIntake.thing.features')}
        placeholder={t('custodyIntake.thing.featuresHint')}
        autoComplete='off'
        key={form.key('features')}
        {...form.getInputProps('features')}
      />
      {kind === 'device' ? (
        <TextInput
          label={t('custodyIntake.thing.fault')}
          autoComplete='off'
          key={form.key('fault')}
          {...form.getInputProps('fault')}
        />
      ) : (
        <TextInput
          label={t('custodyIntake.thing.packaging')}
          placeholder={t('custodyIntake.thing.optional')}
          autoComplete='off'
          key={form.key('packaging')}
          {...form.getInputProps('packaging')}
        />
      )}
      {kind !== 'found' && <ValueField form={form} isLimited={isDeposit} />}
      {isDeposit && (
        <Checkbox
          label={t('custodyIntake.thing.reminded')}
          key={form.key('reminded')}
          {...form.getInputProps('reminded', { type: 'checkbox' })}
        />
      )}
    </EntrySection>
  )
}

interface ValueProps {
  readonly form: FieldsProps['entry']['form']
  /** What C12 says holds for deposits. */
  readonly isLimited: boolean
}

function ValueField({ form, isLimited }: ValueProps) {
  const t = useText()
  const from = useSetting('custody.valuable-from')
  const accepts = useSetting('custody.accept-valuables')
  const amount = formatFen(from as Fen)
  const limit = accepts
    ? t('custodyIntake.thing.valuableLeader', { amount })
    : t('custodyIntake.thing.valuableRefused', { amount })
  const { defaultValue, onChange, error } = form.getInputProps('declaredFen')
  return (
    <MoneyInput
      label={t('custodyIntake.thing.declared')}
      placeholder={t('custodyIntake.thing.declaredHint')}
      {...(isLimited ? { description: limit } : {})}
      key={form.key('declaredFen')}
      defaultValue={defaultValue ?? null}
      onChange={onChange}
      error={error}
    />
  )
}

/** How long, under which seal, and what else there is to say. */
export function KeepFields({ entry: { form }, kind }: KindProps) {
  const t = useText()
  const accepts = useSetting('custody.accept-valuables')
  const isSealed = kind === 'found' || (accepts && (kind === 'deposit' || kind === 'left-for'))
  return (
    <>
      {isSealed && (
        <TextInput
          label={t('custodyIntake.thing.seal')}
          placeholder={t('custodyIntake.thing.optional')}
          {...(kind === 'found' ? { description: t('custodyIntake.thing.sealHint') } : {})}
          autoComplete='off'
          key={form.key('sealNumber')}
          {...form.getInputProps('sealNumber')}
        />
      )}
      {kind !== 'found' && (
        <DayInput
          label={t('custodyIntake.thing.keepUntil')}
          placeholder={t('custodyIntake.thing.optional')}
          key={form.key('keepUntil')}
          {...form.getInputProps('keepUntil')}
        />
      )}
      <TextInput
        label={t('custodyIntake.remark')}
        placeholder={t('custodyIntake.thing.optional')}
        autoComplete='off'
        key={form.key('remark')}
        {...form.getInputProps('remark')}
      />
    </>
  )
}

/** The depositor signs on the pad where pictures are kept, or on the register's paper (handbook 2.15). */
export function SignedFields({
  entry: { form },
  pad,
}: FieldsProps & { readonly pad: RefObject<SignatureHandle | null> }) {
  const t = useText()
  const { info } = useDesk()
  return (
    <EntrySection title={t('custodyIntake.thing.signed')}>
      {info.capabilities?.blobs === true && (
        <SignaturePad label={t('custodyIntake.thing.signed')} handle={pad} onDrawn={() => undefined} />
      )}
      <TextInput
        label={t('custodyIntake.thing.signedPaper')}
        description={t('custodyIntake.thing.signedPaperHint')}
        autoComplete='off'
        key={form.key('signedPaper')}
        {...form.getInputProps('signedPaper')}
      />
    </EntrySection>
  )
}

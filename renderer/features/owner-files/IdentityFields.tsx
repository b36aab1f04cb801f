/** Kind and number of the identity paper, with what the number says while it is typed. */
import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '#renderer/text/text.ts'
import { ID_KINDS, type IdKind } from '#shared/kernel/idNumber.ts'
import { IdentityVerdict } from './IdentityVerdict.tsx'

interface IdentityFieldsProps {
  readonly form: UseFormReturnType<Record<string, unknown>>
  /** Path of a field in the form; its own name where nothing is said. */
  readonly at?: (field: 'idKind' | 'idNumber') => string
  /** The person whose form this is: their own number is no double. */
  readonly ownId?: string | undefined
  /** Words under a field that another desk changed. */
  readonly notes?: Readonly<Record<string, string>>
  /** Takes the file that carries the number already, in place of a new one. */
  readonly onTakeKnown?: ((personId: string) => void) | undefined
  /** In place of 加到这一户. */
  readonly takeWords?: string | undefined
}

const underField = ['label', 'input', 'description', 'error'] as const

export function IdentityFields({
  form,
  at = (field) => field,
  ownId,
  notes = {},
  onTakeKnown,
  takeWords,
}: IdentityFieldsProps) {
  const t = useText()
  const kind = form.useWatchValue(at('idKind')) as IdKind | ''
  const number = form.useWatchValue(at('idNumber')) as string
  return (
    <>
      <NativeSelect
        key={form.key(at('idKind'))}
        {...form.getInputProps(at('idKind'))}
        label={t('ownerFiles.fields.idKind')}
        description={notes.idKind}
        inputWrapperOrder={[...underField]}
        data={[
          { value: '', label: t('ownerFiles.notChosen') },
          ...ID_KINDS.map((value) => ({ value, label: t(`ownerFiles.idKinds.${value}`) })),
        ]}
      />
      <TextInput
        key={form.key(at('idNumber'))}
        {...form.getInputProps(at('idNumber'))}
        label={t('ownerFiles.fields.idNumber')}
        description={
          <>
            {notes.idNumber}
            {/* A fault is said once: by the form after saving was tried, here before. */}
            <IdentityVerdict
              kind={kind}
              number={number}
              ownId={ownId}
              isFaultShown={form.errors[at('idNumber')] !== undefined}
              onTakeKnown={onTakeKnown}
              {...(takeWords === undefined ? {} : { takeWords })}
            />
          </>
        }
        inputWrapperOrder={[...underField]}
        autoComplete='off'
        spellCheck={false}
        maxLength={60}
        className='identity-number'
      />
    </>
  )
}

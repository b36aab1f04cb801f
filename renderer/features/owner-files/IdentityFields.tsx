/** Kind and number of the identity paper, with what the number says while it is typed. */
import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '#renderer/text/text.ts'
import { ID_KINDS } from '#shared/kernel/idNumber.ts'
import { IdentityVerdict } from './IdentityVerdict.tsx'
import type { PersonFields } from './personFields.ts'

interface IdentityFieldsProps {
  readonly form: UseFormReturnType<PersonFields>
  /** The person whose form this is: their own number is no double. */
  readonly ownId?: string
  /** Words under a field that another desk changed. */
  readonly notes?: Readonly<Record<string, string>>
  /** Takes the file that carries the number already, in place of a new one. */
  readonly onTakeKnown?: (personId: string) => void
}

const underField = ['label', 'input', 'description', 'error'] as const

export function IdentityFields({ form, ownId, notes = {}, onTakeKnown }: IdentityFieldsProps) {
  const t = useText()
  const kind = form.useWatchValue('idKind')
  const number = form.useWatchValue('idNumber')
  return (
    <>
      <NativeSelect
        key={form.key('idKind')}
        {...form.getInputProps('idKind')}
        label={t('ownerFiles.fields.idKind')}
        description={notes.idKind}
        inputWrapperOrder={[...underField]}
        data={[
          { value: '', label: t('ownerFiles.notChosen') },
          ...ID_KINDS.map((value) => ({ value, label: t(`ownerFiles.idKinds.${value}`) })),
        ]}
      />
      <TextInput
        key={form.key('idNumber')}
        {...form.getInputProps('idNumber')}
        label={t('ownerFiles.fields.idNumber')}
        description={
          <>
            {notes.idNumber}
            {/* A fault is said once: by the form after saving was tried, here before. */}
            <IdentityVerdict
              kind={kind}
              number={number}
              ownId={ownId}
              isFaultShown={form.errors.idNumber !== undefined}
              onTakeKnown={onTakeKnown}
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

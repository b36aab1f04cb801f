/** A company owner: credit code checked while it is typed, legal representative, contact (handbook 2.1, 2.19). */
import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '#renderer/text/text.ts'
import { parseCreditCode } from '#shared/kernel/creditCode.ts'
import { VerdictLine } from './IdentityVerdict.tsx'
import type { PersonFields } from './personFields.ts'

interface CompanyFieldsProps {
  readonly form: UseFormReturnType<PersonFields>
  readonly notes?: Readonly<Record<string, string>>
}

const underField = ['label', 'input', 'description', 'error'] as const

/** Characters of a credit code: a shorter one is still being typed. */
const WHOLE_CODE = 18

export function CompanyFields({ form, notes = {} }: CompanyFieldsProps) {
  const t = useText()
  const code = form.useWatchValue('creditCode') as string
  return (
    <>
      <TextInput
        key={form.key('creditCode')}
        {...form.getInputProps('creditCode')}
        label={t('households.fields.creditCode')}
        description={
          <>
            {notes.creditCode}
            {form.errors.creditCode === undefined && <CreditVerdict code={code} />}
          </>
        }
        inputWrapperOrder={[...underField]}
        autoComplete='off'
        spellCheck={false}
        maxLength={60}
        className='identity-number'
      />
      {(['legalRepresentative', 'contactName'] as const).map((field) => (
        <TextInput
          key={form.key(field)}
          {...form.getInputProps(field)}
          label={t(`households.fields.${field}`)}
          description={notes[field]}
          inputWrapperOrder={[...underField]}
          autoComplete='off'
        />
      ))}
    </>
  )
}

function CreditVerdict({ code }: { readonly code: string }) {
  const t = useText()
  const read = parseCreditCode(code)
  if (!read.ok && code.replace(/[\s-]/g, '').length < WHOLE_CODE) return <span role='status' />
  if (!read.ok) return <VerdictLine state='due'>{t(`households.creditReasons.${read.error.code}`)}</VerdictLine>
  return <VerdictLine state='done'>{t('households.creditGood')}</VerdictLine>
}

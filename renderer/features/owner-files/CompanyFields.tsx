/** A company owner: credit code checked while it is typed, legal representative, contact (handbook 2.1, 2.19). */
import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '#renderer/text/text.ts'
import { parseCreditCode } from '#shared/kernel/creditCode.ts'
import { DoubleNote, VerdictLine } from './IdentityVerdict.tsx'
import type { PersonFields } from './personFields.ts'
import { useDoubleOf } from './queriesIdentity.ts'

interface CompanyFieldsProps extends CreditCodeFieldProps {
  readonly form: UseFormReturnType<PersonFields>
}

interface CreditCodeFieldProps {
  readonly form: UseFormReturnType<Record<string, unknown>>
  /** Path of the field in the form; its own name where nothing is said. */
  readonly path?: string
  readonly notes?: Readonly<Record<string, string>>
  /** The company whose form this is: its own code is no double. */
  readonly ownId?: string | undefined
  /** Takes the file that carries the code already, in place of a new one. */
  readonly onTakeKnown?: ((personId: string) => void) | undefined
  /** In place of 加到这一户. */
  readonly takeWords?: string | undefined
}

const underField = ['label', 'input', 'description', 'error'] as const

/** Characters of a credit code: a shorter one is still being typed. */
const WHOLE_CODE = 18

export function CompanyFields({ form, notes = {}, ...known }: CompanyFieldsProps) {
  const t = useText()
  return (
    <>
      <CreditCodeField form={form} notes={notes} {...known} />
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

/** The code alone, with what it says while it is typed: good or not, and whose file carries it already. */
export function CreditCodeField({ form, path = 'creditCode', notes = {}, ...known }: CreditCodeFieldProps) {
  const t = useText()
  const code = form.useWatchValue(path) as string
  const { ownId, onTakeKnown, takeWords } = known
  const double = useDoubleOf({ kind: 'company', number: code, ownId })
  return (
    <TextInput
      key={form.key(path)}
      {...form.getInputProps(path)}
      label={t('households.fields.creditCode')}
      description={
        <>
          {notes.creditCode}
          {form.errors[path] === undefined && <CreditVerdict code={code} />}
          {double !== undefined && <DoubleNote {...double} onTake={onTakeKnown} takeWords={takeWords} />}
        </>
      }
      inputWrapperOrder={[...underField]}
      autoComplete='off'
      spellCheck={false}
      maxLength={60}
      className='identity-number'
    />
  )
}

function CreditVerdict({ code }: { readonly code: string }) {
  const t = useText()
  const read = parseCreditCode(code)
  if (!read.ok && code.replace(/[\s-]/g, '').length < WHOLE_CODE) return <span role='status' />
  if (!read.ok) return <VerdictLine state='due'>{t(`households.creditReasons.${read.error.code}`)}</VerdictLine>
  return <VerdictLine state='done'>{t('households.creditGood')}</VerdictLine>
}

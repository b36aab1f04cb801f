/** Notice, owners on file, contract at the bank: the same lines when a case is opened and when it is amended. */
import { Button, Checkbox, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useLocation, useNavigate } from '@tanstack/react-router'
import type { HandoverHome } from '#renderer/features/move-in/queries/daysHomes.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { PartyValues } from './partyValues.ts'

interface PartyFieldsProps<Values extends PartyValues & Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
  readonly home: HandoverHome | null | undefined
}

const NOTICE = ['noticeNumber', 'confirmationNumber'] as const
const OWNER = ['ownerName', 'ownerPhone'] as const

export function PartyFields<Values extends PartyValues & Record<string, unknown>>({
  entry,
  home,
}: PartyFieldsProps<Values>) {
  const t = useText()
  // A form type is invariant in its values; these lines touch their own fields only.
  const form = entry.form as unknown as UseFormReturnType<PartyValues>
  const isAtBank = form.useWatchValue('isContractAtBank') as boolean
  const line = (name: (typeof NOTICE)[number] | (typeof OWNER)[number] | 'bankName' | 'remark') => (
    <TextInput
      key={form.key(name)}
      label={t(`moveInCases.open.${name}`)}
      autoComplete='off'
      {...form.getInputProps(name)}
    />
  )
  const tick = (name: 'isCompany' | 'isContractAtBank') => (
    <Checkbox
      key={form.key(name)}
      label={t(`moveInCases.open.${name}`)}
      {...form.getInputProps(name, { type: 'checkbox' })}
    />
  )
  return (
    <>
      <EntrySection>
        {NOTICE.map(line)}
        <DayInput
          label={t('moveInCases.open.noticeDay')}
          key={form.key('noticeDay')}
          {...form.getInputProps('noticeDay')}
          defaultValue={form.getValues().noticeDay}
        />
      </EntrySection>
      <EntrySection>
        <Owners form={form} home={home} />
        {OWNER.map(line)}
        {tick('isCompany')}
        {tick('isContractAtBank')}
        {isAtBank && line('bankName')}
        {line('remark')}
      </EntrySection>
    </>
  )
}

interface OwnersProps {
  readonly form: UseFormReturnType<PartyValues>
  readonly home: HandoverHome | null | undefined
}

/** Owners and co-owners on file: each has a paper of identity. */
function Owners({ form, home }: OwnersProps) {
  const t = useText()
  const navigate = useNavigate()
  const here = useLocation({ select: ({ pathname }) => pathname })
  if (home === null || home === undefined) return null
  if (home.owners.length === 0)
    return (
      <p className='quiet'>
        {t('moveInCases.open.noOwners')}{' '}
        <Button
          type='button'
          size='compact-xs'
          variant='default'
          onClick={() =>
            void navigate({
              to: '/owners/new',
              search: { unit: home.unitCode } as never,
              state: { goOnAt: here },
            })
          }
        >
          {t('moveInCases.open.addOwner')}
        </Button>
      </p>
    )
  return (
    <Checkbox.Group label={t('moveInCases.open.owners')} key={form.key('ownerIds')} {...form.getInputProps('ownerIds')}>
      <div className='move-in-acts'>
        {home.owners.map(({ personId, name }) => (
          <Checkbox key={personId} value={personId} label={<PersonName name={name} />} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

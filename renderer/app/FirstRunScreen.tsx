/** The first minutes of a community: its name and its first supervisor. Everything can be changed later. */
import { PasswordInput, Select, TextInput } from '@mantine/core'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Result } from '#shared/kernel/result.ts'
import { DEFAULT_TIME_ZONE } from '#shared/kernel/zone.ts'
import { checkFirstRun, type FirstRunTyped, missingForFirstRun, PIN_LENGTH } from './firstRunChecks.ts'
import { ScreenSwitches } from './ScreenSwitches.tsx'
import './startUp.css'

export interface FirstRunValues {
  readonly communityName: string
  /** Empty when the company is not named yet. */
  readonly companyName: string
  /** IANA name. */
  readonly timeZone: string
  readonly supervisorName: string
  readonly pin: string
}

interface FirstRunScreenProps {
  readonly onSubmit: (values: FirstRunValues) => Promise<Result<unknown, RefusalWords>>
}

const nothingTyped: FirstRunTyped = {
  communityName: '',
  companyName: '',
  timeZone: DEFAULT_TIME_ZONE,
  supervisorName: '',
  pin: '',
  pinAgain: '',
}

export function FirstRunScreen({ onSubmit }: FirstRunScreenProps) {
  const t = useText()
  const entry = useEntryForm<FirstRunTyped>({
    initialValues: nothingTyped,
    validate: (typed) => checkFirstRun(typed, t),
    missing: (typed) => missingForFirstRun(typed, t),
  })
  const submit = async ({ pinAgain: _, ...values }: FirstRunTyped) => {
    const outcome = await onSubmit({
      ...values,
      communityName: values.communityName.trim(),
      companyName: values.companyName.trim(),
      supervisorName: values.supervisorName.trim(),
    })
    return outcome.ok ? outcome : { ok: false as const, error: { words: outcome.error } }
  }
  return (
    <main className='centre'>
      <div className='welcome'>
        <EntryForm
          entry={entry}
          title={t('signIn.first.title')}
          titleLevel={1}
          intro={t('signIn.first.intro')}
          submitLabel={t('signIn.first.start')}
          onSubmit={submit}
          onDone={() => {}}
        >
          <CommunityFields form={entry.form} />
          <SupervisorFields form={entry.form} />
        </EntryForm>
      </div>
      <ScreenSwitches />
    </main>
  )
}

type FirstRunForm = ReturnType<typeof useEntryForm<FirstRunTyped>>['form']

function CommunityFields({ form }: { readonly form: FirstRunForm }) {
  const t = useText()
  return (
    <EntrySection title={t('signIn.first.community')}>
      <TextInput
        key={form.key('communityName')}
        {...form.getInputProps('communityName')}
        label={t('signIn.first.communityName')}
        description={t('signIn.first.communityHint')}
        withAsterisk
        data-autofocus
        autoFocus
      />
      <TextInput
        key={form.key('companyName')}
        {...form.getInputProps('companyName')}
        label={t('signIn.first.companyName')}
        placeholder={t('common.optional')}
      />
      <Select
        key={form.key('timeZone')}
        {...form.getInputProps('timeZone')}
        label={t('signIn.first.timeZone')}
        data={Intl.supportedValuesOf('timeZone')}
        searchable
        limit={40}
        withAsterisk
        allowDeselect={false}
      />
    </EntrySection>
  )
}

function SupervisorFields({ form }: { readonly form: FirstRunForm }) {
  const t = useText()
  const eye = { 'aria-label': t('common.show') }
  const pin = { inputMode: 'numeric', autoComplete: 'new-password', size: 'sm', withAsterisk: true } as const
  return (
    <EntrySection title={t('signIn.first.supervisor')}>
      <TextInput
        key={form.key('supervisorName')}
        {...form.getInputProps('supervisorName')}
        label={t('signIn.first.supervisorName')}
        withAsterisk
      />
      <PasswordInput
        key={form.key('pin')}
        {...form.getInputProps('pin')}
        {...pin}
        visibilityToggleButtonProps={eye}
        label={t('signIn.first.pin')}
        description={t('signIn.first.pinNote', PIN_LENGTH)}
      />
      <PasswordInput
        key={form.key('pinAgain')}
        {...form.getInputProps('pinAgain')}
        {...pin}
        visibilityToggleButtonProps={eye}
        label={t('signIn.first.pinAgain')}
      />
    </EntrySection>
  )
}

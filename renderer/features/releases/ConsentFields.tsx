/** How the owner agreed: in person, in writing (where the paper is), by telephone (number, time, who called): handbook D16, 2.10. */
import { Autocomplete, Radio, TextInput } from '@mantine/core'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { AUTHORISATIONS } from '#shared/domain/releases/schema.ts'
import type { ReleaseStart } from './queriesStart.ts'
import { phoneOnFile, type ReleaseValues } from './releaseValues.ts'

interface ConsentFieldsProps {
  readonly entry: EntryFormState<ReleaseValues>
  readonly start: ReleaseStart
}

export function ConsentFields({ entry, start }: ConsentFieldsProps) {
  const t = useText()
  const { form } = entry
  const applicant = form.useWatchValue('applicant') as string
  const way = form.useWatchValue('authorisation') as string
  const owners = start.people.filter(({ isOwner }) => isOwner)
  const covered = usePrivacy((state) => state.covered)
  return (
    <EntrySection title={t('releases.form.authorisation')}>
      <Radio.Group
        aria-label={t('releases.form.authorisation')}
        key={form.key('authorisation')}
        {...form.getInputProps('authorisation')}
      >
        <div className='release-choices'>
          {AUTHORISATIONS.map((name) => (
            <Radio key={name} value={name} label={t(`releases.form.authorisations.${name}`)} />
          ))}
        </div>
      </Radio.Group>
      {applicant !== 'owner' && (
        <Autocomplete
          label={t('releases.form.ownerName')}
          description={t('releases.form.ownerHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={covered ? [] : [...new Set(owners.map(({ name }) => name))]}
          autoComplete='off'
          key={form.key('ownerName')}
          {...form.getInputProps('ownerName')}
        />
      )}
      {way === 'written' && (
        <TextInput
          label={t('releases.form.paperPlace')}
          description={t('releases.form.paperPlaceHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete='off'
          key={form.key('paperPlace')}
          {...form.getInputProps('paperPlace')}
        />
      )}
      {way === 'phone' && <CallFields entry={entry} start={start} />}
    </EntrySection>
  )
}

function CallFields({ entry, start }: ConsentFieldsProps) {
  const t = useText()
  const { form } = entry
  const applicant = form.useWatchValue('applicant') as string
  const applicantName = form.useWatchValue('applicantName') as string
  const ownerName = form.useWatchValue('ownerName') as string
  const onFile = phoneOnFile({ applicant, applicantName, ownerName }, start)
  return (
    <div className='release-call'>
      <TextInput
        label={t('releases.form.callNumber')}
        {...(onFile ? { description: t('releases.form.callNumberOnFile', { masked: onFile.masked }) } : {})}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode='tel'
        autoComplete='off'
        key={form.key('callNumber')}
        {...form.getInputProps('callNumber')}
      />
      <div className='release-pair'>
        <TextInput
          label={t('releases.form.callTime')}
          placeholder={t('releases.form.callTimeHint')}
          inputMode='numeric'
          autoComplete='off'
          key={form.key('callAt')}
          {...form.getInputProps('callAt')}
        />
        <TextInput
          label={t('releases.form.verifier')}
          autoComplete='off'
          key={form.key('verifier')}
          {...form.getInputProps('verifier')}
        />
      </div>
    </div>
  )
}

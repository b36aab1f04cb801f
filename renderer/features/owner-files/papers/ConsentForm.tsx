/** 告知与同意: the words by version, a tick for each purpose, and withdrawal, which says first what goes with it (handbook 2.18). */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import { NotFound } from '#renderer/features/owner-files/NotFound.tsx'
import { offerUndo } from '#renderer/features/owner-files/offerUndo.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { isCurrentConsent, isMonthDay, standingConsent } from '#shared/domain/owner-files/consents.ts'
import { CONSENT_MEDIA, CONSENT_PURPOSES, type ConsentMedium } from '#shared/domain/owner-files/fileRecords.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { ConsentWords } from './ConsentWords.tsx'
import { giveConsent } from './recordCommands.ts'
import { type PersonRecordRows, usePersonRecords } from './recordQueries.ts'
import { recordErrors, recordOutcome } from './recordWords.ts'
import { useBackToFile } from './useRecordForm.ts'
import { WithdrawConsent } from './WithdrawConsent.tsx'

interface Values extends Record<string, unknown> {
  readonly purposes: Readonly<Record<string, boolean>>
  readonly greetingDay: string
  readonly givenDay: Day | null
  readonly medium: ConsentMedium
}

export function ConsentForm({ personId }: { readonly personId: string }) {
  const records = usePersonRecords(personId)
  const opened = useOpenedForm({ entity: 'person', id: personId, read: readGreeting })
  if (records === undefined || opened === undefined) return null
  if (records === null || typeof opened === 'string') return <NotFound />
  return <OpenConsentForm records={records} first={opened} />
}

type Greeting = { readonly greetingDay: string }

/** Of the person's record the form holds the greeting day and nothing else. */
function readGreeting({ greetingDay }: Opened): Greeting {
  return { greetingDay: typeof greetingDay === 'string' ? greetingDay : '' }
}

const greetingShape: RecordShape<Greeting, Greeting> = {
  entity: 'person',
  fieldsOf: (values) => values,
  parts: { greetingDay: ['greetingDay'] },
}

interface OpenConsentFormProps {
  readonly records: PersonRecordRows
  readonly first: ShownRecord<Greeting>
}

function OpenConsentForm({ records, first }: OpenConsentFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const { person, consents } = records
  const back = useBackToFile({ kind: 'person', id: person.id })
  const entry = useEntryForm<Values>({
    initialValues: {
      purposes: Object.fromEntries(CONSENT_PURPOSES.map((purpose) => [purpose, isCurrent(records, purpose)])),
      greetingDay: first.values.greetingDay,
      givenDay: today,
      medium: 'paper',
    },
    validate: ({ purposes, greetingDay, givenDay }) =>
      recordErrors([
        ...(givenDay === null ? [{ code: 'day-invalid', field: 'givenDay' }] : []),
        ...(purposes.greetings === true && greetingDay.trim() !== '' && !isMonthDay(greetingDay.trim())
          ? [{ code: 'greeting-day-invalid', field: 'greetingDay' }]
          : []),
      ]),
    missing: ({ purposes, greetingDay }) =>
      purposes.greetings === true && greetingDay.trim() === ''
        ? [{ field: 'greetingDay', label: t('fileRecords.missing.greetingDay') }]
        : [],
  })
  const { form } = entry
  const following = { id: person.id, shape: greetingShape, read: readGreeting, first, form }
  const followed = useFollowedForm(following)
  const save = async (values: Values): Promise<EntryOutcome> => {
    const typed = values.greetingDay.trim()
    const rests = followed.shown() ?? first
    const done = await giveConsent(desk, {
      personId: person.id,
      purposes: CONSENT_PURPOSES.filter((purpose) => values.purposes[purpose] === true),
      givenDay: values.givenDay ?? '',
      medium: values.medium,
      greetingDay: typed === '' || typed === rests.values.greetingDay ? null : typed,
      seen: rests.seen,
    })
    if (!done.ok) return recordOutcome(done.error, ['givenDay', 'greetingDay'])
    offerUndo(desk, text('fileRecords.saved.consent'), done.value.undo)
    return ok(done.value)
  }
  return (
    <EntryForm
      entry={entry}
      elsewhere={notesElsewhere(followed, greetingShape)}
      title={t('fileRecords.groups.consents')}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={back}
      onLeave={back}
    >
      <EntrySection title={t('fileRecords.consent.speakWords')}>
        {CONSENT_PURPOSES.map((purpose, index) => {
          const given = standingConsent(consents, purpose)
          const isSigned = given !== undefined && isCurrentConsent(given)
          return (
            <div key={purpose} className='consent-purpose'>
              <ConsentWords purpose={purpose} />
              <div className='consent-tick'>
                <Checkbox
                  key={form.key(`purposes.${purpose}`)}
                  {...form.getInputProps(`purposes.${purpose}`, { type: 'checkbox' })}
                  label={t(`fileRecords.consent.ticks.${purpose}`)}
                  autoFocus={index === 0}
                  disabled={isSigned && purpose !== 'greetings'}
                />
                {given !== undefined && <GivenWords given={given.v} isCurrent={isSigned} />}
                {given !== undefined && purpose !== 'registration' && (
                  <WithdrawConsent personId={person.id} purpose={purpose} />
                )}
              </div>
            </div>
          )
        })}
      </EntrySection>
      <EntrySection title={t('fileRecords.consent.givenDay')}>
        <TextInput
          key={form.key('greetingDay')}
          {...form.getInputProps('greetingDay')}
          label={t('fileRecords.consent.greetingDay')}
          description={t('fileRecords.consent.greetingHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete='off'
        />
        <DayInput
          key={form.key('givenDay')}
          {...form.getInputProps('givenDay')}
          label={t('fileRecords.consent.givenDay')}
        />
        <NativeSelect
          key={form.key('medium')}
          {...form.getInputProps('medium')}
          label={t('fileRecords.consent.medium')}
          data={CONSENT_MEDIA.map((value) => ({ value, label: t(`fileRecords.consent.media.${value}`) }))}
        />
      </EntrySection>
    </EntryForm>
  )
}

function isCurrent({ consents }: PersonRecordRows, purpose: (typeof CONSENT_PURPOSES)[number]): boolean {
  const given = standingConsent(consents, purpose)
  return given !== undefined && isCurrentConsent(given)
}

function GivenWords({
  given,
  isCurrent,
}: {
  readonly given: PersonRecordRows['consents'][number]['v']
  readonly isCurrent: boolean
}) {
  const t = useText()
  const { givenDay = '', medium = 'paper', version = '' } = given
  return (
    <span className='quiet'>
      {t('fileRecords.consent.givenOn', { day: givenDay, medium: t(`fileRecords.consent.media.${medium}`), version })}
      {!isCurrent && ` · ${t('fileRecords.consent.newVersion')}`}
    </span>
  )
}

/** A new slip in the order of its paper; the cursor begins at the goods, because the rest is on file for an owner at the desk, and at the name where nobody is. */
import { Autocomplete, Radio, TextInput } from '@mantine/core'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useFindUnit, useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { lateEntryOf } from '#renderer/ui/lateEntryValues.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { APPLICANTS } from '#shared/domain/releases/schema.ts'
import { ok } from '#shared/kernel/result.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { enterRelease, issueRelease } from './commands.ts'
import { GoodsField } from './GoodsField.tsx'
import { type ReleaseStart, useReleaseStart } from './queriesStart.ts'
import { inputOf, isReleaseValues, missingOf, type ReleaseValues, startValues } from './releaseValues.ts'
import { slipRefusalWords } from './slipWords.ts'
import './releases.css'

interface ReleaseFormProps {
  readonly subject?: HubSubject | undefined
  /** The slip that was sent back and that this one takes the place of. */
  readonly replaces?: string
  readonly onClose: () => void
}

export function ReleaseForm({ subject, replaces, onClose }: ReleaseFormProps) {
  const t = useText()
  const start = useReleaseStart({ subject, replaces })
  if (start === undefined) return null
  const draftOf = replaces ?? (subject === undefined ? 'new' : `${subject.kind}/${subject.id}`)
  return (
    <aside className='side-panel release-form' aria-label={t('releases.issue')}>
      <Form start={start} draftKey={`release/${draftOf}`} onClose={onClose} />
    </aside>
  )
}

interface FormProps {
  readonly start: ReleaseStart
  readonly draftKey: string
  readonly onClose: () => void
}

function Form({ start, draftKey, onClose }: FormProps) {
  const t = useText()
  const { store } = useDesk()
  const drafts = useFormDrafts()
  const entry = useEntryForm<ReleaseValues>({
    initialValues: startValues(start, { now: store.clock.nowMs(), zone: store.zone() }),
    validate: () => ({}),
    missing: (values) => missingOf(values, (field) => t(`releases.form.missing.${field}`)),
    drafts,
    draftKey,
    isValues: isReleaseValues,
  })
  const onSubmit = useSubmitRelease(start)
  return (
    <EntryForm
      entry={entry}
      title={t('releases.issue')}
      intro={start.before ? t('releases.form.replacing', { number: start.before.number }) : t('releases.form.intro')}
      submitLabel={t('releases.issueAction')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <ApplicantFields entry={entry} />
      <ConsentFields entry={entry} start={start} />
      <EntrySection title={t('releases.form.carrier')}>
        <div className='release-pair'>
          <ShortField entry={entry} name='carrierName' label={t('releases.form.carrierName')} />
          <ShortField entry={entry} name='carrierIdLast4' label={t('releases.form.idLast4')} />
        </div>
        <ShortField entry={entry} name='plate' label={t('releases.form.plate')} />
      </EntrySection>
      <EntrySection title={t('releases.form.goods')}>
        <GoodsField entry={entry} />
        <ShortField entry={entry} name='reason' label={t('releases.form.reason')} />
      </EntrySection>
      <LateEntryFields entry={entry} />
    </EntryForm>
  )
}

interface EntryPart {
  readonly entry: EntryFormState<ReleaseValues>
}

function ApplicantFields({ entry }: EntryPart) {
  const t = useText()
  const { form } = entry
  const { suggestions } = useUnitChoice(form.useWatchValue('unitCode') as string)
  return (
    <EntrySection title={t('releases.form.applicant')}>
      <Radio.Group
        aria-label={t('releases.form.applicant')}
        key={form.key('applicant')}
        {...form.getInputProps('applicant')}
      >
        <div className='release-choices'>
          {APPLICANTS.map((name) => (
            <Radio key={name} value={name} label={t(`releases.form.applicants.${name}`)} />
          ))}
        </div>
      </Radio.Group>
      <div className='release-pair'>
        <TextInput
          label={t('releases.form.applicantName')}
          autoComplete='off'
          autoFocus={form.getValues().applicantName === ''}
          key={form.key('applicantName')}
          {...form.getInputProps('applicantName')}
        />
        <Autocomplete
          label={t('releases.form.unit')}
          data={suggestions.map(({ code }) => code)}
          filter={({ options }) => options}
          autoComplete='off'
          openOnFocus={false}
          key={form.key('unitCode')}
          {...form.getInputProps('unitCode')}
        />
      </div>
    </EntrySection>
  )
}

interface ShortFieldProps extends EntryPart {
  readonly name: 'carrierName' | 'carrierIdLast4' | 'plate' | 'reason'
  readonly label: string
}

function ShortField({ entry: { form }, name, label }: ShortFieldProps) {
  const t = useText()
  return (
    <TextInput
      label={label}
      placeholder={t('releases.form.optional')}
      autoComplete='off'
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
}

/** One act: number, record and paper are one change, and the paper comes out; the desk stays with the person it serves. */
function useSubmitRelease(start: ReleaseStart) {
  const desk = useDesk()
  const t = useText()
  const today = useToday()
  const findUnit = useFindUnit()
  return async (values: ReleaseValues): Promise<EntryOutcome> => {
    const { store } = desk
    const code = values.unitCode.trim()
    const unit = code === '' || code === start.unitCode ? undefined : (await findUnit(code)).unit
    if (code !== '' && code !== start.unitCode && unit === undefined)
      return refusedEntry({ code: 'unit-unknown', field: 'unitCode' }, slipRefusalWords)
    const unitId = code === '' ? null : (unit?.id ?? start.unitId)
    const input = inputOf(values, { start, unitId, now: store.clock.nowMs(), zone: store.zone() }, today)
    const late = lateEntryOf(values, { zone: store.zone(), form: 'release-slip' })
    if (late !== undefined) {
      const entered = await enterRelease(desk, input, late)
      if (!entered.ok) return refusedEntry(entered.error, slipRefusalWords)
      showNotice(t('releases.done.issued', { number: late.paperNumber.trim().toUpperCase() }))
      return ok(undefined)
    }
    const issued = await issueRelease(desk, input)
    if (!issued.ok) return refusedEntry(issued.error, slipRefusalWords)
    const { sheetId, number } = issued.value.draft
    showNotice(t('releases.done.issued', { number }))
    // The next person is not kept waiting: the paper is made while the form closes, and tells by itself when it cannot be.
    void sendPaper(desk, { sheetId, number, title: t('releases.title') })
    return ok(undefined)
  }
}

/** A contractor is kept once: by the next application it is picked (handbook D9). */
import { Radio } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Opened, ShownRecord } from '#renderer/db/formMerge.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import { saveContractor } from '#renderer/features/decoration/commands/people.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { CONTRACTOR_KINDS } from '#shared/domain/decoration/people/contractors.ts'
import { ok } from '#shared/kernel/result.ts'
import { DayField, LineField } from './PeopleFields.tsx'
import { asItStands, type ContractorValues, contractorShape, contractorValues, restsOn } from './peopleForms.ts'
import { peopleRefusalWords } from './peopleWords.ts'
import './people.css'

interface ContractorFormProps {
  readonly id?: string | undefined
  readonly onClose: () => void
}

export function ContractorForm({ id, onClose }: ContractorFormProps) {
  const opened = useOpenedForm({ entity: 'contractor', id, read: asItStands })
  if (id !== undefined && typeof opened !== 'object') return null
  return <OpenForm id={id} first={typeof opened === 'object' ? opened : undefined} onClose={onClose} />
}

interface OpenFormProps extends ContractorFormProps {
  readonly first: ShownRecord<Opened> | undefined
}

function OpenForm({ id, first, onClose }: OpenFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<ContractorValues>({
    initialValues: contractorValues(first?.values ?? {}),
    validate: () => ({}),
    missing: ({ name }) =>
      name.trim() === '' ? [{ field: 'name', label: t('decorationPeople.contractor.missing.name') }] : [],
  })
  const { form } = entry
  const followed = useFollowedForm({ id: id ?? '', shape: contractorShape, read: asItStands, first, form })
  const said = (_: string, theirs: unknown): string => String(theirs ?? '')
  const title = t(id === undefined ? 'decorationPeople.contractor.add' : 'decorationPeople.contractor.edit')
  const onSubmit = async (values: ContractorValues): Promise<EntryOutcome> => {
    const { licenceUntil, qualificationUntil, ...texts } = values
    const input = { ...texts, licenceUntil: licenceUntil ?? '', qualificationUntil: qualificationUntil ?? '' }
    const done = await saveContractor(desk, input, restsOn(id, followed.shown()))
    if (!done.ok) return refusedEntry(done.error, peopleRefusalWords)
    showNotice(text('decorationPeople.contractor.saved', { name: values.name.trim() }))
    return ok(undefined)
  }
  return (
    <aside className='side-panel people-form' aria-label={title}>
      <EntryForm
        entry={entry}
        elsewhere={notesElsewhere(followed, contractorShape, said)}
        title={title}
        submitLabel={t('common.save')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('decorationPeople.contractor.section')}>
          <LineField entry={entry} name='name' label={t('decorationPeople.contractor.name')} isFirst />
          <Radio.Group
            label={t('decorationPeople.contractor.kind')}
            key={form.key('kind')}
            {...form.getInputProps('kind')}
          >
            <div className='people-choices'>
              {CONTRACTOR_KINDS.map((kind) => (
                <Radio key={kind} value={kind} label={t(`decorationPeople.kinds.${kind}`)} />
              ))}
            </div>
          </Radio.Group>
          <div className='people-pair'>
            <LineField entry={entry} name='principal' label={t('decorationPeople.contractor.principal')} />
            <LineField entry={entry} name='phone' label={t('decorationPeople.contractor.phone')} />
          </div>
        </EntrySection>
        <EntrySection title={t('decorationPeople.contractor.licence')}>
          <LineField entry={entry} name='licenceNo' label={t('decorationPeople.contractor.licenceNo')} />
          <DayField entry={entry} name='licenceUntil' label={t('decorationPeople.contractor.licenceUntil')} />
          <div className='people-pair'>
            <LineField entry={entry} name='qualificationNo' label={t('decorationPeople.contractor.qualificationNo')} />
            <LineField
              entry={entry}
              name='qualificationGrade'
              label={t('decorationPeople.contractor.qualificationGrade')}
            />
          </div>
          <DayField
            entry={entry}
            name='qualificationUntil'
            label={t('decorationPeople.contractor.qualificationUntil')}
          />
          <LineField entry={entry} name='remark' label={t('decorationPeople.contractor.remark')} />
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

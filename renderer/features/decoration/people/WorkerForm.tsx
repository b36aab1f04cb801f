/** A worker is kept once; the number and the photograph go apart and are not shown again (handbook 2.7, D21). */
import { Autocomplete, Button, FileButton, NativeSelect, Radio } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Opened, ShownRecord } from '#renderer/db/formMerge.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import { saveWorker } from '#renderer/features/decoration/commands/people.ts'
import type { ContractorLine } from '#renderer/features/decoration/queries/people.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { needsCertificate, TRADES } from '#shared/domain/decoration/people/workers.ts'
import { ok } from '#shared/kernel/result.ts'
import { facePhoto } from './facePhoto.ts'
import { DayField, LineField } from './PeopleFields.tsx'
import { asItStands, restsOn, type WorkerValues, workerRecordValues, workerShape } from './peopleForms.ts'
import { peopleRefusalWords } from './peopleWords.ts'
import './people.css'

interface WorkerFormProps {
  readonly id?: string | undefined
  /** Preset for a new one: the contractor of the site. */
  readonly contractorId?: string
  readonly contractors: readonly ContractorLine[]
  readonly hasPhoto?: boolean
  readonly onSaved?: (workerId: string) => void
  readonly onClose: () => void
}

export function WorkerForm(props: WorkerFormProps) {
  const { id } = props
  const opened = useOpenedForm({ entity: 'worker', id, read: asItStands })
  if (id !== undefined && typeof opened !== 'object') return null
  return <OpenForm {...props} first={typeof opened === 'object' ? opened : undefined} />
}

interface OpenFormProps extends WorkerFormProps {
  readonly first: ShownRecord<Opened> | undefined
}

function OpenForm({ id, contractorId = '', contractors, hasPhoto = false, first, onSaved, onClose }: OpenFormProps) {
  const t = useText()
  const desk = useDesk()
  const [photo, setPhoto] = useState<Uint8Array>()
  const entry = useEntryForm<WorkerValues>({
    initialValues: { ...workerRecordValues(first?.values ?? { contractorId }), idNumber: '', copyPlace: '' },
    validate: () => ({}),
    missing: ({ name, idNumber, idLast4, trade, certificateNo }) => [
      ...(name.trim() === '' ? [{ field: 'name', label: t('decorationPeople.worker.missing.name') }] : []),
      ...(idNumber.trim() + idLast4.trim() === ''
        ? [{ field: 'idNumber', label: t('decorationPeople.worker.missing.identity') }]
        : []),
      ...(needsCertificate(trade) && certificateNo.trim() === ''
        ? [{ field: 'certificateNo', label: t('decorationPeople.worker.missing.certificateNo') }]
        : []),
    ],
  })
  const { form } = entry
  const followed = useFollowedForm({ id: id ?? '', shape: workerShape, read: asItStands, first, form })
  const said = (name: string, theirs: unknown): string =>
    name === 'contractorId'
      ? (contractors.find((line) => line.id === theirs)?.contractor.name ?? '')
      : String(theirs ?? '')
  const title = t(id === undefined ? 'decorationPeople.worker.add' : 'decorationPeople.worker.edit')
  const onSubmit = async (values: WorkerValues): Promise<EntryOutcome> => {
    const input = {
      ...values,
      contractorId: values.contractorId === '' ? null : values.contractorId,
      certificateUntil: values.certificateUntil ?? '',
    }
    const done = await saveWorker(desk, { input, pictures: { photo }, opened: restsOn(id, followed.shown()) })
    if (!done.ok) return refusedEntry(done.error, peopleRefusalWords)
    showNotice(text('decorationPeople.worker.saved', { name: values.name.trim() }))
    onSaved?.(done.value.workerId)
    return ok(undefined)
  }
  return (
    <aside className='side-panel people-form' aria-label={title}>
      <EntryForm
        entry={entry}
        elsewhere={notesElsewhere(followed, workerShape, said)}
        title={title}
        submitLabel={t('common.save')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <WhoFields entry={entry} contractors={contractors} />
        <EntrySection title={t('decorationPeople.worker.identity')}>
          <div className='people-wide-pair'>
            <LineField
              entry={entry}
              name='idNumber'
              label={t('decorationPeople.worker.idNumber')}
              hint={t('decorationPeople.worker.idNumberHint')}
            />
            <LineField entry={entry} name='idLast4' label={t('decorationPeople.worker.idLast4')} />
          </div>
          <FacePhotoField isKept={hasPhoto} photo={photo} onPhoto={setPhoto} />
          <LineField
            entry={entry}
            name='copyPlace'
            label={t('decorationPeople.worker.copyPlace')}
            hint={t('decorationPeople.worker.copyPlaceHint')}
          />
        </EntrySection>
        <EntrySection title={t('decorationPeople.worker.certificate')}>
          <div className='people-pair'>
            <LineField
              entry={entry}
              name='certificateNo'
              label={t('decorationPeople.worker.certificateNo')}
              hint={t('decorationPeople.worker.certificateHint')}
            />
            <DayField entry={entry} name='certificateUntil' label={t('decorationPeople.worker.certificateUntil')} />
          </div>
          <LineField entry={entry} name='remark' label={t('decorationPeople.worker.remark')} />
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

interface WhoFieldsProps {
  readonly entry: EntryFormState<WorkerValues>
  readonly contractors: readonly ContractorLine[]
}

function WhoFields({ entry, contractors }: WhoFieldsProps) {
  const t = useText()
  const { form } = entry
  return (
    <EntrySection title={t('decorationPeople.worker.who')}>
      <div className='people-pair'>
        <LineField entry={entry} name='name' label={t('decorationPeople.worker.name')} isFirst />
        <Autocomplete
          label={t('decorationPeople.worker.trade')}
          data={[...TRADES]}
          autoComplete='off'
          key={form.key('trade')}
          {...form.getInputProps('trade')}
        />
      </div>
      <Radio.Group
        label={t('decorationPeople.worker.gender')}
        key={form.key('gender')}
        {...form.getInputProps('gender')}
      >
        <div className='people-choices'>
          <Radio value='male' label={t('decorationPeople.genders.male')} />
          <Radio value='female' label={t('decorationPeople.genders.female')} />
          <Radio value='' label={t('decorationPeople.noGender')} />
        </div>
      </Radio.Group>
      <div className='people-pair'>
        <NativeSelect
          label={t('decorationPeople.worker.contractor')}
          data={[
            { value: '', label: t('decorationPeople.worker.noContractor') },
            ...contractors.map(({ id, contractor }) => ({ value: id, label: contractor.name })),
          ]}
          key={form.key('contractorId')}
          {...form.getInputProps('contractorId')}
        />
        <LineField entry={entry} name='phone' label={t('decorationPeople.worker.phone')} />
      </div>
    </EntrySection>
  )
}

interface FacePhotoFieldProps {
  readonly isKept: boolean
  readonly photo: Uint8Array | undefined
  readonly onPhoto: (photo: Uint8Array | undefined) => void
}

function FacePhotoField({ isKept, photo, onPhoto }: FacePhotoFieldProps) {
  const t = useText()
  const { info } = useDesk()
  const [isUnreadable, setUnreadable] = useState(false)
  if (info.capabilities?.blobs !== true) return <p className='quiet'>{t('decorationPeople.worker.noPhotos')}</p>
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return
    const made = await facePhoto(file)
    setUnreadable(made === undefined)
    onPhoto(made)
  }
  const state = photo ? t('decorationPeople.worker.photoReady') : isKept ? t('decorationPeople.worker.photoKept') : ''
  return (
    <div className='people-photo'>
      <FileButton accept='image/jpeg,image/png,image/webp' onChange={(file) => void take(file)}>
        {(button) => (
          <Button
            {...button}
            type='button'
            size='xs'
            variant='default'
            leftSection={<IconCamera size={16} stroke={1.75} />}
          >
            {t('decorationPeople.worker.addPhoto')}
          </Button>
        )}
      </FileButton>
      <span role='status'>{isUnreadable ? t('decorationPeople.worker.photoUnreadable') : state}</span>
    </div>
  )
}

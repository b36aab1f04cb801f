/** 登记车辆: plate, model, space, whose; doubts about the plate and other files with it are said, never refused. */
import { NativeSelect, TextInput } from '@mantine/core'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { RecordShape } from '#renderer/db/formMerge.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { NotFound } from '#renderer/features/owner-files/NotFound.tsx'
import { offerUndo } from '#renderer/features/owner-files/offerUndo.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { VehicleFields } from '#shared/domain/owner-files/fileRecords.ts'
import { checkVehicle } from '#shared/domain/owner-files/vehicles.ts'
import { readPlate } from '#shared/kernel/plates.ts'
import { ok } from '#shared/kernel/result.ts'
import { RemoveRecord } from './RemoveRecord.tsx'
import { removeVehicle, saveVehicle } from './recordCommands.ts'
import { usePresentStays } from './recordQueries.ts'
import { recordErrors, recordOutcome } from './recordWords.ts'
import { type OpenedRecord, useBackToFile, useFollowedRecord, useOpenedRecord } from './useRecordForm.ts'

interface VehicleFormProps {
  readonly subject: HubSubject
  readonly id: string | undefined
}

interface Values extends Record<string, unknown> {
  readonly plate: string
  readonly model: string
  readonly space: string
  /** `personId/unitId`: whose it is, and the unit of which household. */
  readonly tie: string
}

const FIELDS = ['plate', 'model', 'space', 'personId']
const underField = ['label', 'input', 'description', 'error'] as const

export function VehicleForm({ subject, id }: VehicleFormProps) {
  const opened = useOpenedRecord<VehicleFields>('vehicle', id)
  const stays = usePresentStays(subject)
  const nameOf = useShownName()
  if (opened === undefined || stays === undefined) return null
  if (opened === 'gone') return <NotFound />
  const ties = stays.map(({ person, unit }) => ({
    value: `${person.id}/${unit.id}`,
    label: `${nameOf(person.v.name ?? '')} · ${unit.v.code ?? ''}`,
  }))
  const record = opened === 'new' ? undefined : opened
  const stored = record && tieOf(record.before)
  const own = subject.kind === 'person' ? `${subject.id}/` : ''
  const tie = stored ?? ties[0]?.value ?? own
  return <OpenVehicleForm subject={subject} record={record} ties={ties} tie={tie} />
}

interface OpenVehicleFormProps {
  readonly subject: HubSubject
  readonly record: OpenedRecord<VehicleFields> | undefined
  readonly ties: readonly { readonly value: string; readonly label: string }[]
  readonly tie: string
}

function tieOf({ personId, unitId }: Partial<VehicleFields>): string {
  return `${personId ?? ''}/${unitId ?? ''}`
}

const shape: RecordShape<Partial<VehicleFields>, Values> = {
  entity: 'vehicle',
  fieldsOf: (record) => ({
    plate: record.plate ?? '',
    model: record.model ?? '',
    space: record.space ?? '',
    tie: tieOf(record),
  }),
  parts: { plate: ['plate'], model: ['model'], space: ['space'], tie: ['personId', 'unitId'] },
}

/** Whose it is are ids: the field says the name once it is taken. */
function sayVehicle(name: string, theirs: unknown): string | undefined {
  return name === 'tie' ? undefined : String(theirs)
}

function fieldsOf({ plate, model, space, tie }: Values): VehicleFields {
  const [personId = '', unitId = ''] = tie.split('/')
  return { personId, unitId: unitId === '' ? null : unitId, plate, model, space }
}

function OpenVehicleForm({ subject, record, ties, tie }: OpenVehicleFormProps) {
  const t = useText()
  const desk = useDesk()
  const back = useBackToFile(subject)
  const entry = useEntryForm<Values>({
    initialValues: { ...shape.fieldsOf(record?.before ?? {}), tie },
    validate: (values) => {
      const checked = checkVehicle(fieldsOf(values))
      return checked.ok ? {} : recordErrors(checked.error)
    },
    missing: (values) =>
      values.plate.trim() === '' ? [{ field: 'plate', label: t('fileRecords.missing.plate') }] : [],
  })
  const { form } = entry
  const notes = usePlateNotes(String(form.useWatchValue('plate')), record?.id)
  const { current, elsewhere } = useFollowedRecord<VehicleFields, Values>({ record, shape, form, say: sayVehicle })
  const save = async (values: Values): Promise<EntryOutcome> => {
    const after = fieldsOf(values)
    const rests = current()
    const before = (rests?.before as VehicleFields | undefined) ?? null
    const done = await saveVehicle(desk, { id: rests?.id ?? null, before, after, seen: rests?.seen ?? {} })
    if (!done.ok) return recordOutcome(done.error, FIELDS)
    offerUndo(desk, text('fileRecords.saved.vehicle', { what: readPlate(after.plate).plate }), done.value.undo)
    return ok(done.value)
  }
  const isKnownTie = ties.some(({ value }) => value === tie)
  return (
    <EntryForm
      entry={entry}
      elsewhere={elsewhere}
      title={t(record ? 'fileRecords.editOf' : 'fileRecords.addTo', { what: t('fileRecords.groups.vehicles') })}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={back}
      onLeave={back}
    >
      <EntrySection title={t('fileRecords.groups.vehicles')}>
        <TextInput
          key={form.key('plate')}
          {...form.getInputProps('plate')}
          label={t('fileRecords.vehicle.plate')}
          description={notes}
          inputWrapperOrder={[...underField]}
          withAsterisk
          required
          autoFocus
          autoComplete='off'
        />
        <TextInput
          key={form.key('model')}
          {...form.getInputProps('model')}
          label={t('fileRecords.vehicle.model')}
          autoComplete='off'
        />
        <TextInput
          key={form.key('space')}
          {...form.getInputProps('space')}
          label={t('fileRecords.vehicle.space')}
          autoComplete='off'
        />
        <NativeSelect
          key={form.key('tie')}
          {...form.getInputProps('tie')}
          label={t('fileRecords.vehicle.person')}
          data={isKnownTie ? [...ties] : [{ value: tie, label: t('fileRecords.vehicle.choosePerson') }, ...ties]}
        />
      </EntrySection>
      {record && (
        <RemoveRecord
          remove={() => removeVehicle(desk, record.id)}
          said={t('fileRecords.saved.vehicleGone', { what: record.before.plate ?? '' })}
          onDone={back}
        />
      )}
    </EntryForm>
  )
}

/** What is doubtful about the plate, and on whose file it stands besides. */
function usePlateNotes(typed: string, ownId: string | undefined): string | undefined {
  const t = useText()
  const { store } = useDesk()
  const today = useToday()
  const nameOf = useShownName()
  const { plate, warnings } = readPlate(typed)
  const sharers = useLiveAnswer(async () => {
    if (plate === '') return []
    const rows = await store.db.vehicles.where('v.plate').equals(plate).toArray()
    const others = rows.filter((row) => !row.deleted && row.id !== ownId)
    const people = await store.db.people.bulkGet(others.map(({ v }) => v.personId ?? ''))
    return people.flatMap((person) => (person && !person.deleted ? [person.v.name ?? ''] : []))
  }, [store, plate, ownId, today])
  const [warning] = warnings
  const doubt =
    warning === undefined || warning === 'empty' || plate.length < 5
      ? undefined
      : t(`fileRecords.vehicle.warnings.${warning}`)
  const shared =
    sharers === undefined || sharers.length === 0
      ? undefined
      : t('fileRecords.vehicle.sharedWith', { who: [...new Set(sharers)].map(nameOf).join(t('common.listSeparator')) })
  return [shared, doubt].filter(Boolean).join(' ') || undefined
}

/** 二次验收 of a home: each fault good or not, under one signature of the owner. */
import { SegmentedControl, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type RefObject, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { lookAtFaults } from '#renderer/features/move-in/commands/faultLooks.ts'
import type { HouseFaultLine } from '#renderer/features/move-in/queries/faults.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { type SignatureHandle, SignaturePad } from '#renderer/ui/SignaturePad.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { FaultPhotoField, FaultRadios, FaultWho, WhenFields, type WhenValues, whenOf } from './FaultFields.tsx'
import { printReinspection } from './faultNotices.tsx'
import { faultPlace, houseFaultRefusal } from './faultWords.ts'
import type { FaultFormProps } from './TellForm.tsx'

type OneLook = { result: string; remark: string; dueOn: Day | null }
type LookValues = {
  looks: Record<string, OneLook>
  officerId: string | null
  way: string
  paperNumber: string
  why: string
} & WhenValues

const NO_LOOK: OneLook = { result: 'good', remark: '', dueOn: null }

export function LookForm({ lines, start, onDone, onClose }: FaultFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const zone = useDeskClock((clock) => clock.zone)
  const pad = useRef<SignatureHandle>(null)
  const [photos, setPhotos] = useState<Readonly<Record<string, readonly Uint8Array[]>>>({})
  const me = desk.signature.actor.id
  const mine = lines.some(({ fault }) => fault.menders.includes(me))
  const entry = useEntryForm<LookValues>({
    initialValues: {
      looks: Object.fromEntries(lines.map(({ fault }) => [fault.id, NO_LOOK])),
      ...{ officerId: mine ? null : me, way: 'paper', paperNumber: '', why: '', day: today, at: '' },
    },
    validate: () => ({}),
  })
  const { form } = entry
  const caseId = lines[0]?.caseId ?? ''
  const submit = async ({ looks, officerId, way, paperNumber, why, ...when }: LookValues): Promise<EntryOutcome> => {
    const done = await lookAtFaults(desk, caseId, {
      looks: lines.map(({ fault: { id } }) => {
        const { result, remark, dueOn } = looks[id] ?? NO_LOOK
        return { id, isGood: result === 'good', remark, dueOn: dueOn ?? '', pictures: photos[id] ?? [] }
      }),
      ...{ officerId: officerId ?? '', why, paperNumber, at: whenOf(when, { today, zone }) },
      way: way === 'pad' || way === 'absent' ? way : 'paper',
      ink: way === 'pad' ? await pad.current?.png() : undefined,
    })
    if (!done.ok) return refusedEntry(atField(done.error), houseFaultRefusal)
    const { issued } = done.value
    const number = issued?.number ?? ''
    showNotice(issued === undefined ? t('moveInFaults.look.done') : t('moveInFaults.look.doneNumber', { number }))
    if (issued !== undefined) printReinspection(desk, issued)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInFaults.look.title')}
      intro={t('moveInFaults.look.intro', { unit: lines[0]?.unitCode ?? '' })}
      submitLabel={t('moveInFaults.look.submit')}
      onSubmit={submit}
      onDone={onDone}
      onLeave={onClose}
    >
      {lines.map((line, index) => (
        <LookFields
          key={line.key}
          line={line}
          place={index + 1}
          form={form}
          photos={photos[line.fault.id] ?? []}
          onPhotos={(taken) => setPhotos({ ...photos, [line.fault.id]: taken })}
        />
      ))}
      <EntrySection title={t('moveInFaults.look.signature')}>
        <FaultWho form={form} field='officerId' label={t('moveInFaults.look.officer')} staff={start.staff} />
        <OwnerSigned form={form} pad={pad} />
        <WhenFields form={form} />
      </EntrySection>
    </EntryForm>
  )
}

/** Fields of one fault lie under its id. */
function atField(refusal: { readonly code: string; readonly field?: string }) {
  const { field } = refusal
  return field?.includes('.') === true ? { ...refusal, field: `looks.${field}` } : refusal
}

interface FormPart {
  readonly form: UseFormReturnType<LookValues>
}

interface LookFieldsProps extends FormPart {
  readonly line: HouseFaultLine
  readonly place: number
  readonly photos: readonly Uint8Array[]
  readonly onPhotos: (photos: readonly Uint8Array[]) => void
}

function LookFields({ line, place, form, photos, onPhotos }: LookFieldsProps) {
  const t = useText()
  const at = `looks.${line.fault.id}` as const
  const isBad = form.useWatchValue(`${at}.result`) === 'bad'
  const item = faultPlace(line, t)
  return (
    <EntrySection title={t('moveInFaults.look.result', { place, item })}>
      <p className='quiet house-fault-words'>{line.fault.what}</p>
      <FaultRadios
        form={form}
        field={`${at}.result`}
        label={item}
        choices={(['good', 'bad'] as const).map((value) => ({ value, label: t(`moveInFaults.look.${value}`) }))}
        first={place === 1 ? 'good' : undefined}
      />
      {isBad && (
        <>
          <TextInput
            label={t('moveInFaults.look.remark')}
            autoComplete='off'
            key={form.key(`${at}.remark`)}
            {...form.getInputProps(`${at}.remark`)}
          />
          <DayInput
            label={t('moveInFaults.look.dueOn')}
            key={form.key(`${at}.dueOn`)}
            {...form.getInputProps(`${at}.dueOn`)}
          />
        </>
      )}
      <FaultPhotoField label={item} photos={photos} onChange={onPhotos} />
    </EntrySection>
  )
}

function OwnerSigned({ form, pad }: FormPart & { readonly pad: RefObject<SignatureHandle | null> }) {
  const t = useText()
  const keepsPictures = useDesk().info.capabilities?.blobs === true
  const way = form.useWatchValue('way')
  const ways = keepsPictures ? (['paper', 'pad', 'absent'] as const) : (['paper', 'absent'] as const)
  const error = form.getInputProps('way').error
  return (
    <>
      <SegmentedControl
        aria-label={t('moveInFaults.look.signature')}
        data={ways.map((value) => ({ value, label: t(`moveInFaults.look.ways.${value}`) }))}
        key={form.key('way')}
        {...form.getInputProps('way')}
      />
      {way === 'paper' && (
        <TextInput
          label={t('moveInFaults.look.paperNumber')}
          description={t('moveInFaults.look.paperHint')}
          autoComplete='off'
          key={form.key('paperNumber')}
          {...form.getInputProps('paperNumber')}
        />
      )}
      {way === 'pad' && (
        <SignaturePad
          label={t('moveInFaults.look.pad')}
          handle={pad}
          onDrawn={() => form.clearFieldError('way')}
          error={error}
        />
      )}
      {way === 'absent' && (
        <TextInput
          label={t('moveInFaults.look.why')}
          autoComplete='off'
          key={form.key('why')}
          {...form.getInputProps('why')}
        />
      )}
    </>
  )
}

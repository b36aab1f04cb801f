/** What no courier brings (handbook R103, R104, R132, D12): a deposit, something left for somebody, a device to be repaired, something found. */
import { useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { lateEntryOf } from '#renderer/ui/lateEntryValues.ts'
import type { SignatureHandle } from '#renderer/ui/SignaturePad.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { parseSlotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { ok } from '#shared/kernel/result.ts'
import { kindWords } from './custodyWords.ts'
import { FoundFields, FromFields } from './IntakeOriginFields.tsx'
import { IntakePhotos } from './IntakePhotos.tsx'
import { IntakePlaceFields } from './IntakePlaceFields.tsx'
import { IntakeRecipient } from './IntakeRecipient.tsx'
import { KeepFields, ObjectFields, SignedFields } from './IntakeThingFields.tsx'
import { IntakeWaiting } from './IntakeWaiting.tsx'
import { receiveItem } from './intakeCommands.ts'
import type { IntakePhoto } from './intakePhoto.ts'
import { missingOfThing, startThing, type ThingKind, type ThingValues, thingInput } from './intakeValues.ts'
import { intakeRefusalWords } from './intakeWords.ts'
import { withFiles } from './itemChanges.ts'
import type { TurnAwayStart } from './turnAwayValues.ts'
import { useIntakeDone } from './useIntakeDone.tsx'
import { type IntakePlace, useIntakePlace } from './useIntakePlace.ts'
import { type RecipientChoice, useIntakeRecipients } from './useIntakeRecipients.ts'
import './intakeThing.css'

interface IntakeThingProps {
  readonly kind: ThingKind
  readonly onTurnAway: (start: TurnAwayStart) => void
}

/** After each thing the form begins anew: the next one belongs to somebody else. */
export function IntakeThing(props: IntakeThingProps) {
  const [round, setRound] = useState(0)
  return (
    <div className='intake-thing'>
      <ThingForm key={round} {...props} onDone={() => setRound((before) => before + 1)} />
    </div>
  )
}

function ThingForm({ kind, onTurnAway, onDone }: IntakeThingProps & { readonly onDone: () => void }) {
  const t = useText()
  const { now, zone } = useDeskClock()
  const [photos, setPhotos] = useState<readonly IntakePhoto[]>([])
  const pad = useRef<SignatureHandle>(null)
  const entry = useEntryForm<ThingValues>({
    initialValues: startThing({ now, zone }),
    validate: () => ({}),
    missing: (values) => missingOfThing(kind, values),
  })
  const choice = useIntakeRecipients((typed) => entry.form.setFieldValue('recipient', typed))
  const place = useIntakePlace(choice.chosen, 1)
  const onSubmit = useSubmitThing({ kind, choice, place, photos, pad })
  useScanner((text) => {
    const slotId = parseSlotScanCode(text)
    if (slotId !== undefined) place.pick(slotId)
  })
  useTurnAway(kind, () => {
    if (kind === 'found') return
    const { what } = entry.form.getValues()
    onTurnAway({ kind, waybill: '', carrier: '', what, recipient: choice.chosen })
  })
  const { errors } = entry.form
  return (
    <EntryForm
      entry={entry}
      title={kindWords(kind)}
      submitLabel={t('custodyIntake.take')}
      onSubmit={onSubmit}
      onDone={onDone}
      onLeave={onDone}
    >
      {kind === 'found' ? (
        <FoundFields entry={entry} />
      ) : (
        <EntrySection title={whoWords(kind, t)}>
          <IntakeRecipient
            label={whoWords(kind, t)}
            choice={choice}
            path='recipient'
            error={errors.recipient}
            note={<IntakeWaiting lines={place.waiting} />}
            autoFocus
          />
          {kind === 'left-for' && <FromFields entry={entry} />}
        </EntrySection>
      )}
      <ObjectFields entry={entry} kind={kind} />
      <EntrySection title={t('custodyIntake.thing.keep')}>
        <IntakePlaceFields place={place} error={errors.slotId} />
        <KeepFields entry={entry} kind={kind} />
        <IntakePhotos photos={photos} onChange={setPhotos} />
        {errors.photos !== undefined && <p className='intake-error'>{errors.photos}</p>}
      </EntrySection>
      {kind !== 'found' && <SignedFields entry={entry} pad={pad} />}
      <LateEntryFields entry={entry} />
    </EntryForm>
  )
}

function whoWords(kind: ThingKind, t: ReturnType<typeof useText>): string {
  return kind === 'left-for' ? t('custodyIntake.leftFor') : t('custodyIntake.depositor')
}

function useTurnAway(kind: ThingKind, run: () => void): void {
  const t = useText()
  useHotKeys([{ id: 'intake-turn-away', label: t('custodyIntake.turnAway'), keys: 'Alt+X', run }], {
    enabled: kind !== 'found',
  })
}

interface Submitting {
  readonly kind: ThingKind
  readonly choice: RecipientChoice
  readonly place: IntakePlace
  readonly photos: readonly IntakePhoto[]
  readonly pad: React.RefObject<SignatureHandle | null>
}

function useSubmitThing({ kind, choice, place, photos, pad }: Submitting) {
  const desk = useDesk()
  const done = useIntakeDone()
  return async (values: ThingValues): Promise<EntryOutcome> => {
    const zone = desk.store.zone()
    const recipient = await choice.settle()
    const drawn = await pad.current?.png()
    const files = [...photos.map(({ bytes }) => bytes), ...(drawn === undefined ? [] : [drawn])]
    const received = await withFiles(desk, files, (hashes) => {
      const kept = { photos: hashes.slice(0, photos.length), signature: hashes[photos.length] ?? '' }
      const where = { recipient, size: place.size, slotId: place.slotIds[0] ?? null, zone }
      const late = lateEntryOf(values, { zone, form: 'custody-register' })
      return receiveItem(desk, thingInput(kind, values, { ...where, ...kept }), { late })
    })
    if (!received.ok) return refusedEntry(received.error, intakeRefusalWords)
    await done([received.value.draft.itemId], received.value.undo)
    return ok(undefined)
  }
}

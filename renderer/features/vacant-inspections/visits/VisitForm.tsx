/** One visit: what nobody touches is as it should be. Enter records it, and the next home is there at once. */
import { useEffect, useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { type PhotoDraft, type TakenPhotos, usePhotoDraft } from '#renderer/db/usePhotoDraft.ts'
import { recordVisit, type VisitDone } from '#renderer/features/vacant-inspections/commands/visits.ts'
import type { VisitHome } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { itemWords, vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { InspectionScope } from '#shared/domain/vacant-inspections/plan/scope.ts'
import type { Day } from '#shared/kernel/days.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { VisitItems } from './VisitItems.tsx'
import { VisitMeters } from './VisitMeters.tsx'
import { VisitSeen } from './VisitSeen.tsx'
import { StateFields, WhoFields, WordFields } from './VisitState.tsx'
import {
  dayOf,
  fieldOf,
  inputOf,
  isVisitValues,
  missingOf,
  startValues,
  type VisitStart,
  type VisitValues,
} from './visitValues.ts'
import { visitRefusalWords } from './visitWords.ts'
import './visit.css'

interface VisitFormProps {
  /** As it was when the form was opened; what came since is decided on when it is stored. */
  readonly home: VisitHome
  readonly scope: InspectionScope
  readonly today: Day
  readonly officerId: string
  /** The day that is entered, whenever it is another one. */
  readonly onDay: (day: Day) => void
  readonly onDone: (done: VisitDone) => void
  readonly onLeave: () => void
}

/** Of the home itself, beside those of its meters. */
const HOME = 'home'

export function VisitForm({ home, scope, today, officerId, onDay, onDone, onLeave }: VisitFormProps) {
  const t = useText()
  const drafts = useFormDrafts()
  const { unitId, roundId } = home.slot
  const draftKey = `visit/${unitId}/${roundId || today}`
  const photos = usePhotoDraft(`${draftKey}/photos`)
  const { items } = home.facts.checklist
  const words = useMissingWords()
  const entry = useEntryForm<VisitValues>({
    initialValues: startValues(startOf(home, { scope, officerId })),
    validate: () => ({}),
    missing: (values) => missingOf(values, { items, words, facts: home.facts }),
    ...{ drafts, draftKey, isValues: isVisitValues },
  })
  const { form } = entry
  const pictures = photos.photos[HOME]?.length ?? 0
  const seen = form.useWatchValue('seen') as string
  useDayTold(entry.form, { today, onDay })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is another object with every render
  useEffect(() => form.setFieldValue('pictures', pictures), [pictures])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same
  useEffect(() => form.setFieldValue('meterPictures', countsOf(photos.photos)), [photos.photos])
  const { submit, done } = useSubmitVisit({ home, today, photos, onDone })
  const startOver = (): void => {
    photos.drop()
    entry.startOver()
  }
  return (
    <EntryForm
      entry={{ ...entry, startOver }}
      title={t('vacantVisits.form.title', { unit: home.code })}
      intro={t('vacantVisits.form.intro')}
      submitLabel={t('vacantVisits.form.submit')}
      onSubmit={submit}
      onDone={done}
      onLeave={onLeave}
    >
      <VisitSeen entry={entry} scope={scope} />
      {seen !== 'unable' && (
        <>
          <VisitMeters
            entry={entry}
            facts={home.facts}
            lastDays={lastDaysOf(home)}
            photos={photos.photos}
            onPhotos={photos.set}
          />
          <VisitItems entry={entry} items={items} />
        </>
      )}
      <StateFields entry={entry} />
      <WordFields
        entry={entry}
        items={items}
        photos={photos.photos[HOME] ?? []}
        onPhotos={(taken) => photos.set(HOME, taken)}
      />
      <WhoFields entry={entry} home={home} />
      <LateEntryFields entry={entry} />
    </EntryForm>
  )
}

/** The set that hangs open in the cabinet goes along, unless another is chosen. */
function startOf(
  { facts, absent, keySets }: VisitHome,
  { scope, officerId }: { readonly scope: InspectionScope; readonly officerId: string },
): VisitStart {
  const taken = keySets.find(({ stand, withStaffId }) => stand === 'out' && withStaffId === officerId)
  const set = taken ?? keySets.find(({ stand }) => stand === 'kept' || stand === 'out')
  return { scope, items: facts.checklist.items, officerId, absent, keyThingId: set?.thingId ?? '' }
}

/** Day of the last figure of each meter, as the field says it: 11-14. */
function lastDaysOf({ before }: VisitHome): Readonly<Record<string, string>> {
  const days: Record<string, string> = {}
  for (const { state } of before.toReversed())
    for (const { meter, hundredths } of state.readings) if (hundredths !== null) days[meter] = state.day.slice(5)
  return days
}

function countsOf(photos: TakenPhotos): Record<string, number> {
  return Object.fromEntries(Object.entries(photos).map(([of, taken]) => [of, taken.length]))
}

function useMissingWords() {
  const t = useText()
  return {
    unable: t('vacantVisits.missing.unable'),
    photo: t('vacantVisits.missing.photo'),
    occupied: t('vacantVisits.missing.occupied'),
    at: t('vacantVisits.missing.at'),
    item: (item: Parameters<typeof itemWords>[0]) => t('vacantVisits.missing.item', { item: itemWords(item, t) }),
    meter: (meter: string) => t('vacantVisits.meters.missing', { meter: vacantWord('meters', meter, t) }),
    lower: (meter: string) => t('vacantVisits.missing.lower', { meter: vacantWord('meters', meter, t) }),
    meterPhoto: (meter: string) => t('vacantVisits.missing.meterPhoto', { meter: vacantWord('meters', meter, t) }),
  }
}

type VisitFormState = ReturnType<typeof useEntryForm<VisitValues>>['form']

/** Another day has other readings before it. */
function useDayTold(
  form: VisitFormState,
  { today, onDay }: { readonly today: Day; readonly onDay: (day: Day) => void },
): void {
  const [isLate, lateDay] = [form.useWatchValue('isLate') as boolean, form.useWatchValue('lateDay') as Day | null]
  const day = dayOf({ isLate, lateDay }, today)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is told of the day, not of who listens
  useEffect(() => onDay(day), [day])
}

interface SubmitParts {
  readonly home: VisitHome
  readonly today: Day
  readonly photos: PhotoDraft
  readonly onDone: (done: VisitDone) => void
}

function useSubmitVisit({ home, today, photos, onDone }: SubmitParts) {
  const desk = useDesk()
  // The form tells that it is done with what it was given when it began to submit.
  const told = useRef<VisitDone>(undefined)
  const submit = async (values: VisitValues): Promise<EntryOutcome> => {
    const { [HOME]: pictures = [], ...meterPictures } = photos.photos
    const done = await recordVisit(desk, {
      slot: { ...home.slot, day: dayOf(values, today) },
      input: inputOf(values, { items: home.facts.checklist.items, zone: desk.store.zone() }),
      ...{ pictures, meterPictures, paperNumber: values.isLate ? values.paperNumber : '' },
    })
    if (!done.ok) return refusedVisit(done.error)
    told.current = done.value
    photos.drop()
    return ok(undefined)
  }
  return { submit, done: () => told.current && onDone(told.current) }
}

/** A refusal stands beside its field; one whose field is not shown stands at the foot. */
function refusedVisit({ code, field }: { readonly code: string; readonly field?: string }): EntryOutcome {
  if (field === undefined || field === 'at') return err({ words: visitRefusalWords(code) })
  return refusedEntry({ code, field: fieldOf(field) }, visitRefusalWords)
}

/** 制证: cards for those who live in a home, several in one go, each with a photograph; saving prints them. */
import { Checkbox } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFindUnit, useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { type TakenPhotos, usePhotoDraft } from '#renderer/db/usePhotoDraft.ts'
import { makeCards } from '#renderer/features/move-in/commands/handingCards.ts'
import { type HandingHome, type Resident, useHandingHome } from '#renderer/features/move-in/queries/handing.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { PersonName, useShownName } from '#renderer/ui/PersonName.tsx'
import { PhotoField } from '#renderer/ui/PhotoField.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { HomeField } from './HomeField.tsx'
import { handingRefusalWords } from './handingWords.ts'

type CardValues = { unitCode: string; people: string[]; validUntil: Day | null }

interface CardsFormProps {
  readonly unitCode: string
  /** Whom it is for, and the card it takes the place of. */
  readonly replaces?: { readonly personId: string; readonly oldId: string } | undefined
  readonly cardUntil: string
  readonly onClose: () => void
}

export function CardsForm({ unitCode, replaces, cardUntil, onClose }: CardsFormProps) {
  const t = useText()
  const desk = useDesk()
  const draft = usePhotoDraft('resident-cards')
  const entry = useEntryForm<CardValues>({
    initialValues: {
      ...{ unitCode, people: replaces === undefined ? [] : [replaces.personId] },
      validUntil: cardUntil === '' ? null : (cardUntil as Day),
    },
    validate: () => ({}),
    missing: ({ people }) =>
      people.length === 0 ? [{ field: 'people', label: t('moveInHanding.form.missing.people') }] : [],
  })
  const { form } = entry
  const findUnit = useFindUnit()
  const unit = useUnitChoice(form.useWatchValue('unitCode') as string).unit
  const known = useHandingHome(unit?.id)
  const chosen = form.useWatchValue('people') as readonly string[]
  const submit = async (values: CardValues): Promise<EntryOutcome> => {
    // Whom another home's number left ticked does not live here.
    const here = values.people.filter((id) => known?.residents.some(({ personId }) => personId === id))
    const people = here.map((personId) => ({
      personId,
      photo: draft.photos[personId]?.at(-1),
      oldId: replaces?.personId === personId ? replaces.oldId : endedCardOf(known, personId),
    }))
    const home = (await findUnit(values.unitCode)).unit
    const asked = { unitId: home?.id ?? null, people, validUntil: values.validUntil ?? '', remark: '' }
    const done = await makeCards(desk, asked)
    if (!done.ok) return refusedEntry(done.error, handingRefusalWords)
    draft.drop()
    showNotice(t('moveInHanding.done.cards', { count: people.length }))
    void sendPaper(desk, { ...done.value, title: t('papers.forms.resident-card') })
    return ok(undefined)
  }
  return (
    <div className='handing-form'>
      <EntryForm
        entry={entry}
        title={t('moveInHanding.acts.cards')}
        submitLabel={t('moveInHanding.acts.cards')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('moveInHanding.form.unit')}>
          <HomeField entry={entry} />
          <DayInput
            label={t('moveInHanding.form.validUntil')}
            description={t('moveInHanding.form.validHint')}
            key={form.key('validUntil')}
            {...form.getInputProps('validUntil')}
          />
        </EntrySection>
        {known && (
          <EntrySection title={t('moveInHanding.form.people')}>
            {known.residents.length === 0 && <p className='quiet'>{t('moveInHanding.form.noPeople')}</p>}
            <Checkbox.Group
              aria-label={t('moveInHanding.form.people')}
              key={form.key('people')}
              {...form.getInputProps('people')}
            >
              <div className='handing-choices'>
                {known.residents.map((one) => (
                  <ResidentTick key={one.personId} resident={one} />
                ))}
              </div>
            </Checkbox.Group>
            {known.residents
              .filter(({ personId }) => chosen.includes(personId))
              .map((one) => (
                <PersonPhoto key={one.personId} resident={one} photos={draft.photos} onPhoto={draft.set} />
              ))}
          </EntrySection>
        )}
      </EntryForm>
    </div>
  )
}

/** A lost or expired card of the person, whose place the new one takes. */
function endedCardOf(known: HandingHome | null | undefined, personId: string): string | undefined {
  return known?.things.find(
    ({ state, isExpired }) =>
      state.kind === 'resident-card' &&
      state.personId === personId &&
      (state.status === 'lost' || (state.status === 'held' && isExpired)),
  )?.id
}

function ResidentTick({ resident: { personId, name, relation } }: { readonly resident: Resident }) {
  const t = useText()
  const shown = useShownName()
  return <Checkbox value={personId} label={`${shown(name)} ${t(`ownerFiles.relations.${relation}`)}`} />
}

interface PersonPhotoProps {
  readonly resident: Resident
  readonly photos: TakenPhotos
  readonly onPhoto: (of: string, photos: readonly Uint8Array[]) => void
}

function PersonPhoto({ resident: { personId, name }, photos, onPhoto }: PersonPhotoProps) {
  const t = useText()
  const shown = useShownName()
  const canKeep = useDesk().info.capabilities?.blobs === true
  const label = t('moveInHanding.form.photo', { name: shown(name) })
  return (
    <fieldset className='handing-photo' aria-label={label}>
      <legend>
        <PersonName name={name} />
      </legend>
      <PhotoField
        photos={photos[personId] ?? []}
        // One face on a card: the last picture counts.
        onChange={(taken) => onPhoto(personId, taken.slice(-1))}
        canKeep={canKeep}
        words={{
          cannotKeep: t('moveInHanding.form.noPlace'),
          take: { words: t('moveInHanding.form.takePhoto'), name: label },
          choose: t('moveInHanding.form.photoChoose'),
          ready: () => t('moveInHanding.form.photoReady'),
          unreadable: {
            what: t('moveInHanding.form.unreadable.what'),
            saved: t('moveInHanding.form.unreadable.saved'),
            now: t('moveInHanding.form.unreadable.now'),
          },
        }}
      />
    </fieldset>
  )
}

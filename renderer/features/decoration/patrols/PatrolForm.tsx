/** One patrol, or the same words for several units: state by a digit, Enter records. What nobody changes is as it should be. */
import { useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { recordPatrols } from '#renderer/features/decoration/commands/patrols.ts'
import type { SlotAsked } from '#renderer/features/decoration/queries/patrols.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { PATROL_ITEMS, type PatrolSlot, PUBLIC_ITEMS } from '#shared/domain/decoration/kinds.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { BuildingField, EndFields, SiteField, WalkFields } from './PatrolFields.tsx'
import { PatrolItems, WorkFields } from './PatrolItems.tsx'
import { tellRecorded } from './patrolNotices.tsx'
import {
  hasFault,
  isInside,
  isPatrolValues,
  missingOf,
  type PatrolStart,
  type PatrolValues,
  startValues,
  wordOf,
} from './patrolValues.ts'
import { patrolRefusalWords } from './patrolWords.ts'

/** What the form is about. */
export interface PatrolAsked {
  readonly day: Day
  readonly slot: PatrolSlot
  /** The units by id and code; none for a public area, whose building is chosen in the form. */
  readonly sites: readonly { readonly id: string; readonly unit: string }[]
  /** Whether the slot is over: then the time of the walk is asked for. */
  readonly isOver: boolean
}

interface PatrolFormProps {
  readonly asked: PatrolAsked
  readonly start: Omit<PatrolStart, 'kind'>
  readonly staff: ReadonlyMap<string, string>
  readonly buildings: ReadonlyMap<string, string>
  /** With what was said last: the officer stays for the next unit. */
  readonly onDone: (said: { readonly officerId: string; readonly faultOf: string | undefined }) => void
  readonly onLeave: () => void
}

export function PatrolForm(props: PatrolFormProps) {
  const { asked, start, staff, buildings, onLeave } = props
  const t = useText()
  const drafts = useFormDrafts()
  const [photos, setPhotos] = useState<readonly Uint8Array[]>([])
  const kind = asked.sites.length === 0 ? 'public' : 'site'
  const [only, ...more] = asked.sites
  const entry = useEntryForm<PatrolValues>({
    initialValues: startValues({ ...start, kind }),
    validate: () => ({}),
    missing: (values) =>
      missingOf(values, {
        ...asked,
        kind,
        words: (field) => t(`decorationPatrols.form.missing.${field}`),
      }),
    ...(more.length === 0 ? { drafts, draftKey: `patrol/${asked.day}/${asked.slot}/${only?.id ?? 'public'}` } : {}),
    isValues: isPatrolValues,
  })
  const site = entry.form.useWatchValue('site') as string
  const { submit, done } = useSubmitPatrol(props, photos)
  const slot = t(`decorationPatrols.slots.${asked.slot}`)
  const title =
    kind === 'public'
      ? t('decorationPatrols.form.titlePublic', { slot })
      : more.length === 0
        ? t('decorationPatrols.form.title', { unit: only?.unit ?? '', slot })
        : t('decorationPatrols.form.titleMany', { count: asked.sites.length, slot })
  const intro = asked.isOver ? 'introMissed' : more.length > 0 ? 'introMany' : 'intro'
  return (
    <EntryForm
      entry={entry}
      title={title}
      intro={t(`decorationPatrols.form.${intro}`)}
      submitLabel={t('decorationPatrols.form.submit')}
      onSubmit={submit}
      onDone={done}
      onLeave={onLeave}
    >
      {kind === 'site' ? <SiteField entry={entry} /> : <BuildingField entry={entry} buildings={buildings} />}
      <WalkFields entry={entry} asked={asked} staff={staff} kind={kind} />
      {kind === 'site' && isInside(site) && <WorkFields entry={entry} />}
      {(kind === 'public' || isInside(site)) && (
        <PatrolItems entry={entry} items={kind === 'site' ? PATROL_ITEMS : PUBLIC_ITEMS} />
      )}
      <EndFields
        entry={entry}
        photos={photos}
        onPhotos={(taken) => {
          setPhotos(taken)
          entry.form.setFieldValue('pictures', taken.length)
        }}
      />
    </EntryForm>
  )
}

/** One act: keeps the photos, records, and says so; the unit of a violation goes on to its own form. */
function useSubmitPatrol({ asked, buildings, onDone }: PatrolFormProps, photos: readonly Uint8Array[]) {
  const desk = useDesk()
  // The form tells that it is done with what it was given when it began to submit.
  const said = useRef({ officerId: '', faultOf: undefined as string | undefined })
  const submit = async (values: PatrolValues): Promise<EntryOutcome> => {
    const { day, slot, sites } = asked
    const slots: SlotAsked[] =
      sites.length > 0
        ? sites.map(({ id }) => ({ kind: 'site', id, day, slot }))
        : [{ kind: 'public', id: values.buildingId, day, slot }]
    const word = wordOf(values, { day, zone: desk.store.zone() })
    const done = await recordPatrols(desk, slots, { word, pictures: photos })
    if (!done.ok) return refusedEntry(done.error, patrolRefusalWords)
    const unit = sites.length === 0 ? (buildings.get(values.buildingId) ?? '') : (sites[0]?.unit ?? '')
    tellRecorded(desk, { unit, count: sites.length, slot, site: values.site, undo: done.value.undo })
    const isFault = sites.length === 1 && hasFault(values)
    said.current = { officerId: values.officerId, faultOf: isFault ? done.value.ids[0] : undefined }
    return ok(undefined)
  }
  return { submit, done: () => onDone(said.current) }
}

/** 迁出: the day and the reason; the last household is asked for keys and cards (handbook 3.3). Follows what other desks change meanwhile. */
import { NativeSelect } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { STAY_END_REASONS, type StayEndReason } from '#shared/domain/owner-files/fileRecords.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { NotFound } from './NotFound.tsx'
import { offerUndo } from './offerUndo.ts'
import { type NamedEnds, useStayEnds } from './queriesStays.ts'
import { fieldErrors, refusedOutcome } from './refusalOutcome.ts'
import { endStay } from './stayCommands.ts'
import { useFollowedRecord, useOpenedRecord } from './useRecordForm.ts'
import './ownerFiles.css'

/** 过户 and 换租 have forms of their own. */
const REASONS = STAY_END_REASONS.filter((reason) => reason !== 'transferred' && reason !== 'tenant-changed')

interface EndFields extends Record<string, unknown> {
  readonly day: Day | null
  readonly reason: StayEndReason
}

/** What the record says of the end. */
interface StayEndValues {
  readonly toDay: Day | null
  readonly endReason: StayEndReason | null
}

function readEnd({ toDay, endReason }: Opened): StayEndValues {
  return {
    toDay: typeof toDay === 'string' && isDay(toDay) ? toDay : null,
    endReason: STAY_END_REASONS.find((reason) => reason === endReason) ?? null,
  }
}

const entity = 'stay'

/** The form proposes an end; what is written of it while it is open is another desk's. */
function endShape(first: StayEndValues, proposed: EndFields): RecordShape<StayEndValues, EndFields> {
  return {
    entity,
    fieldsOf: ({ toDay, endReason }) => ({
      day: toDay === first.toDay ? proposed.day : toDay,
      reason: endReason === first.endReason || endReason === null ? proposed.reason : endReason,
    }),
    parts: { day: ['toDay'], reason: ['endReason'] },
  }
}

export function EndStayForm() {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  return <EndStayFormOf key={id} stayId={id} />
}

function EndStayFormOf({ stayId }: { readonly stayId: string }) {
  const opened = useOpenedRecord({ table: 'stays', id: stayId, shape: { entity }, read: readEnd })
  const ends = useStayEnds(stayId)
  if (opened === undefined || ends === undefined) return null
  if (opened === 'gone' || ends === null) return <NotFound />
  return <OpenEndForm stayId={stayId} first={opened} ends={ends} />
}

interface OpenEndFormProps {
  readonly stayId: string
  readonly first: ShownRecord<StayEndValues>
  readonly ends: NamedEnds
}

function OpenEndForm({ stayId, first, ends }: OpenEndFormProps) {
  const t = useText()
  const desk = useDesk()
  const shownName = useShownName()
  const navigate = useNavigate()
  const today = useToday()
  const [proposed] = useState<EndFields>({
    ...{ day: today, reason: ends.relation === 'tenant' ? 'lease-ended' : 'moved-out' },
  })
  const [shape] = useState(() => endShape(first.values, proposed))
  const entry = useEntryForm<EndFields>({
    initialValues: proposed,
    validate: ({ day }) => (day === null ? fieldErrors([{ code: 'day-invalid', field: 'day' }]) : {}),
  })
  const { form } = entry
  const { shown, elsewhere } = useFollowedRecord({ table: 'stays', id: stayId, shape, read: readEnd, first, form })
  const save = async (fields: EndFields): Promise<EntryOutcome> => {
    const done = await endStay(desk, { stayId, seen: shown().seen, ...fields })
    if (!done.ok) return refusedOutcome(done.error)
    offerUndo(desk, text('households.saved.stayEnded', { name: ends.name, unit: ends.unit }), done.value.undo)
    return ok(done.value)
  }
  const leave = () => void navigate({ to: `/unit/${ends.unitId}` })
  return (
    <EntryForm
      entry={entry}
      elsewhere={elsewhere}
      title={t('households.endStayTitle', { name: shownName(ends.name), unit: ends.unit })}
      intro={ends.isLast ? t('households.lastHousehold') : t('households.endIntro')}
      submitLabel={t('households.endStay')}
      onSubmit={save}
      onDone={leave}
      onLeave={leave}
    >
      <EntrySection title={t('households.endStay')}>
        <DayInput
          key={form.key('day')}
          {...form.getInputProps('day')}
          label={t('households.fields.endDay')}
          withAsterisk
          autoFocus
        />
        <NativeSelect
          key={form.key('reason')}
          {...form.getInputProps('reason')}
          label={t('households.fields.endReason')}
          data={REASONS.map((value) => ({ value, label: t(`households.endReasons.${value}`) }))}
        />
      </EntrySection>
    </EntryForm>
  )
}

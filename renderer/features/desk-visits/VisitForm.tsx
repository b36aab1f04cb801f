/** Check-in of somebody without a file, the plan of a visit, and 更正 of one's own arrival: one form beside the hub. */
import { TextInput } from '@mantine/core'
import { type RefObject, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import type { Signature } from '#renderer/db/store.ts'
import type { VisitRow } from '#renderer/db/tables.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { lateEntryOf } from '#renderer/ui/lateEntryValues.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { PlanMatch } from './PlanMatch.tsx'
import type { VisitLine } from './queries.ts'
import { clockOf } from './typedArrival.ts'
import { useVisitSteps, type VisitSteps } from './useVisitSteps.tsx'
import { VisitFields } from './VisitFields.tsx'
import { emptyVisit, isVisitValues, typedOf, type VisitValues, valuesOf } from './visitValues.ts'
import { visitRefusalWords } from './visitWords.ts'
import './visits.css'

/** A visit that happens, one that is announced, one that is mended. */
type VisitJob =
  | { readonly kind: 'arrive' | 'plan'; readonly personId?: string }
  | { readonly kind: 'correct'; readonly line: VisitLine }

interface VisitFormProps {
  readonly job: VisitJob
  /** The unit whose hub is open. */
  readonly unitCode?: string
  readonly onClose: () => void
}

/** Whether the arrival may be mended here: by the same person in the same session (architecture 6). */
export function isOwnSlip(visit: VisitRow, { actor, session }: Signature): boolean {
  const arrival = visit.s.find((event) => event.ev === 'arrived')
  return arrival?.actor.id === actor.id && arrival.session === session
}

export function VisitForm({ job, unitCode = '', onClose }: VisitFormProps) {
  const t = useText()
  const entry = useVisitEntry(job, unitCode)
  const { onSubmit, match } = useSubmitVisit(job)
  const titles = {
    arrive: t('deskVisits.formTitle'),
    plan: t('deskVisits.planTitle'),
    correct: t('deskVisits.correctTitle'),
  } as const
  const labels = { arrive: t('deskVisits.arrive'), plan: t('deskVisits.plan'), correct: t('common.save') } as const
  return (
    <aside className='side-panel visit-form' aria-label={titles[job.kind]}>
      <EntryForm
        entry={entry}
        title={titles[job.kind]}
        submitLabel={labels[job.kind]}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        {match.id !== undefined && <PlanMatch visitId={match.id} onChoose={match.choose} />}
        {job.kind === 'plan' && (
          <EntrySection title={t('deskVisits.planSection')}>
            <DayInput
              label={t('deskVisits.planDay')}
              key={entry.form.key('day')}
              {...entry.form.getInputProps('day')}
            />
            <TextInput
              label={t('deskVisits.planTime')}
              placeholder={t('deskVisits.planTimeHint')}
              inputMode='numeric'
              autoComplete='off'
              key={entry.form.key('time')}
              {...entry.form.getInputProps('time')}
            />
          </EntrySection>
        )}
        <EntrySection title={t('deskVisits.section')}>
          <VisitFields entry={entry} isKnown={personOf(job) !== null} />
        </EntrySection>
        {job.kind === 'arrive' && <LateEntryFields entry={entry} />}
      </EntryForm>
    </aside>
  )
}

function personOf(job: VisitJob): string | null {
  return job.kind === 'correct' ? job.line.visit.v.personId : (job.personId ?? null)
}

function useVisitEntry(job: VisitJob, unitCode: string) {
  const today = useToday()
  const drafts = useFormDrafts()
  // Mending starts from what stands there, and a plan for somebody is theirs alone: only a new visitor is worth keeping.
  const isKept = job.kind === 'arrive'
  return useEntryForm<VisitValues>({
    initialValues: job.kind === 'correct' ? valuesOf(job.line) : emptyVisit(job, { unitCode, today }),
    validate: () => ({}),
    ...(isKept ? { drafts, draftKey: 'visit/new', isValues: isVisitValues } : {}),
  })
}

/** A plan of today that fits is asked about before anything is written; the answer submits once more. */
function useSubmitVisit(job: VisitJob) {
  const { store } = useDesk()
  const steps = useVisitSteps()
  const [matchId, setMatchId] = useState<string>()
  const answer = useRef<'apart' | { readonly id: string } | undefined>(undefined)
  const onSubmit = async (values: VisitValues): Promise<EntryOutcome> => {
    const done = await submit({ job, values, steps, zone: store.zone(), plan: answer.current ?? 'ask' })
    answer.current = undefined
    setMatchId(matchIn(done))
    return outcomeOf(done)
  }
  const choose = (isTheirs: boolean, form: RefObject<HTMLElement | null>): void => {
    answer.current = isTheirs && matchId !== undefined ? { id: matchId } : 'apart'
    form.current?.closest('form')?.requestSubmit()
  }
  return { onSubmit, match: { id: matchId, choose } }
}

interface Submitted {
  readonly job: VisitJob
  readonly values: VisitValues
  readonly steps: VisitSteps
  readonly zone: string
  readonly plan: 'ask' | 'apart' | { readonly id: string }
}

type Done = Result<unknown, Refusal<string> | { readonly code: string }>

function submit({ job, values, steps, zone, plan }: Submitted): Promise<Done> {
  const typed = typedOf(values, personOf(job))
  if (job.kind === 'correct') return steps.correct(job.line.visit.id, typed)
  if (job.kind === 'plan') return steps.plan(typed, { day: values.day ?? '', time: clockOf(values.time) })
  return steps.arrive(typed, { plan, late: lateEntryOf(values, { zone, form: 'visit-record' }) })
}

/** The plan that must be asked about first. */
function matchIn(done: Done): string | undefined {
  if (done.ok || done.error.code !== 'plan-matches' || !('detail' in done.error)) return undefined
  return String(done.error.detail?.visitId)
}

function outcomeOf(done: Done): EntryOutcome {
  if (done.ok) return ok(undefined)
  const { code } = done.error
  const field = 'field' in done.error ? done.error.field : undefined
  // Asked in its own words above the fields.
  if (code === 'plan-matches') return err({})
  const words = visitRefusalWords(code)
  return err(field === undefined ? { words } : { fields: { [field]: `${words.what} ${words.now}` } })
}

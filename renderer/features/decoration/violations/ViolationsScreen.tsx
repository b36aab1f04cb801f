/** `/decoration/violations/{-$id}`: the list of a view, one of them, or the form of a new one (`new…`). */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { itemWord } from '#renderer/features/decoration/patrols/patrolWords.ts'
import { patrolOfStart } from '#renderer/features/decoration/patrols/violationStart.ts'
import {
  loadViolationStart,
  type OpenedViolation,
  useViolation,
} from '#renderer/features/decoration/queries/violations.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { FindForm } from './FindForm.tsx'
import { StepDialog } from './StepDialog.tsx'
import { useViolationActs, type ViolationStep } from './useViolationActs.ts'
import { ViolationCard } from './ViolationCard.tsx'
import { ViolationList } from './ViolationList.tsx'
import { caseOfStart, NEW_VIOLATION, VIOLATIONS, violationPath } from './violationPaths.ts'
import './violations.css'

export function ViolationsScreen() {
  const { id } = useParams({ strict: false }) as { readonly id?: string }
  if (id === undefined) return <ViolationList />
  if (id === NEW_VIOLATION || id.startsWith(`${NEW_VIOLATION}-`)) return <NewViolation key={id} id={id} />
  return <OneViolation key={id} id={id} />
}

function NewViolation({ id }: { readonly id: string }) {
  const t = useText()
  const { store } = useDesk()
  const navigate = useNavigate()
  const caseId = caseOfStart(id)
  const patrolId = caseId === undefined ? patrolOfStart(id) : undefined
  const start = useLiveAnswer(
    () => loadViolationStart(store, { patrolId, caseId }, (item) => itemWord(item)),
    [store, patrolId, caseId],
  )
  if (start === undefined) return null
  const leave = caseId === undefined ? VIOLATIONS : `/decoration/case/${caseId}/site`
  return (
    <section className='violation-form' aria-label={t('decorationViolations.form.title')}>
      <FindForm
        start={start}
        onDone={(made) => void navigate({ to: violationPath(made) })}
        onLeave={() => void navigate({ to: patrolId === undefined ? leave : '/decoration/patrols' })}
      />
    </section>
  )
}

function OneViolation({ id }: { readonly id: string }) {
  const t = useText()
  const violation = useViolation(id)
  if (violation === undefined) return null
  if (violation !== null) return <Opened violation={violation} />
  return (
    <Page title={t('decorationViolations.title')}>
      <EmptyState title={t('decorationViolations.refusals.violation-unknown.what')} />
    </Page>
  )
}

function Opened({ violation }: { readonly violation: OpenedViolation }) {
  const t = useText()
  const navigate = useNavigate()
  const [step, setStep] = useState<ViolationStep>()
  const { state, unitCode } = violation
  const acts = useViolationActs(violation, setStep)
  const ways = [
    { id: 'list', label: t('decorationViolations.acts.list'), run: () => void navigate({ to: VIOLATIONS }) },
    ...(state.caseId === ''
      ? []
      : [
          {
            id: 'case',
            label: t('decorationViolations.acts.openCase'),
            run: () => void navigate({ to: `/decoration/case/${state.caseId}/site` }),
          },
        ]),
  ]
  return (
    <Page
      title={unitCode || t('decorationViolations.list.publicArea')}
      note={state.clauses.join('、')}
      actions={[...acts, ...ways]}
    >
      <div className='violation-page'>
        <ViolationCard violation={violation} />
      </div>
      {step !== undefined && <StepDialog violation={violation} step={step} onClose={() => setStep(undefined)} />}
    </Page>
  )
}

/** `/move-in/inspect/$id`: one home, inspected where it stands, on a phone or at the desk. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { type InspectStart, useInspectStart } from '#renderer/features/move-in/queries/inspection.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { InspectForm } from './InspectForm.tsx'
import { tellInspection } from './inspectNotices.tsx'
import './inspection.css'

export function InspectScreen() {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string }
  const today = useToday()
  const start = useInspectStart(id, today)
  if (start === undefined || (start !== null && start.row.id !== id)) return null
  if (start === null)
    return (
      <Page title={t('moveInInspection.title')}>
        <EmptyState title={t('moveInInspection.unknown.title')} hint={t('moveInInspection.unknown.hint')} />
      </Page>
    )
  return <InspectHome key={id} start={start} />
}

function InspectHome({ start: now }: { readonly start: InspectStart }) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const navigate = useNavigate()
  // The list and the readings as they were when the form was opened.
  const [start] = useState(now)
  const { id, v } = start.row
  const back = (): void => void navigate({ to: moveInPath(id, 'inspection') })
  const actions: readonly DeskAction[] = [
    { id: 'back', label: t('moveInInspection.acts.back'), keys: 'Escape', run: back },
  ]
  const whyNot = v.inspection !== null ? 'inspected' : v.arrival === null ? 'nobody' : undefined
  if (whyNot !== undefined)
    return (
      <Page title={start.unit} note={t('moveInInspection.title')} actions={actions}>
        <EmptyState title={t(`moveInInspection.${whyNot}.title`)} hint={t(`moveInInspection.${whyNot}.hint`)} />
      </Page>
    )
  const done = (undo: UndoPlan | undefined): void => {
    tellInspection(desk, t('moveInInspection.done.inspected', { unit: start.unit }), undo)
    back()
  }
  return (
    <Page title={start.unit} note={t('moveInInspection.title')}>
      <div className='house-screen'>
        <InspectForm start={start} today={today} onDone={done} onLeave={back} />
      </div>
    </Page>
  )
}

/** `/vacant/faults/{-$id}`: the list of a view, one fault, or the form of a new one (`new…`). */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import {
  type OpenedFault,
  useFault,
  useFaultFormStart,
} from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { FaultCard } from './FaultCard.tsx'
import { FaultList } from './FaultList.tsx'
import { FaultStepDialog } from './FaultStepDialog.tsx'
import { FindFaultForm } from './FindFaultForm.tsx'
import { FAULTS, faultPath, faultPlace } from './faultPaths.ts'
import { faultItemWords } from './faultWords.ts'
import { type FaultStepForm, useFaultActs } from './useFaultActs.ts'
import './faults.css'

export function FaultsScreen() {
  const { id } = useParams({ strict: false }) as { readonly id?: string }
  const place = faultPlace(id)
  if (place.kind === 'list') return <FaultList key={place.view} view={place.view} />
  if (place.kind === 'new') return <NewFault key={id} unitId={place.unitId} />
  return <OneFault key={id} id={place.id} />
}

function NewFault({ unitId }: { readonly unitId: string | undefined }) {
  const t = useText()
  const { store } = useDesk()
  const navigate = useNavigate()
  const start = useFaultFormStart()
  const asked = useLiveAnswer(async () => {
    const row = unitId === undefined ? undefined : await store.db.units.get(unitId)
    return { home: row && { id: row.id, code: row.v.code ?? '' } }
  }, [store, unitId])
  if (start === undefined || asked === undefined) return null
  return (
    <section className='fault-form' aria-label={t('vacantFaults.find.title')}>
      <FindFaultForm
        start={start}
        home={asked.home}
        onDone={(made) => void navigate({ to: faultPath(made) })}
        onLeave={() => void navigate({ to: FAULTS })}
      />
    </section>
  )
}

function OneFault({ id }: { readonly id: string }) {
  const t = useText()
  const fault = useFault(id, useToday())
  if (fault === undefined) return null
  if (fault !== null && fault.state.status !== 'void') return <Opened fault={fault} />
  return (
    <Page title={t('vacantFaults.title')}>
      <EmptyState title={t('vacantFaults.refusals.fault-unknown.what')} />
    </Page>
  )
}

function Opened({ fault }: { readonly fault: OpenedFault }) {
  const t = useText()
  const [step, setStep] = useState<FaultStepForm>()
  const acts = useFaultActs(fault, setStep)
  return (
    <Page title={`${fault.unitCode} ${faultItemWords(fault, t)}`} actions={acts}>
      <div className='fault-page'>
        <FaultCard fault={fault} />
      </div>
      {step !== undefined && <FaultStepDialog fault={fault} step={step} onClose={() => setStep(undefined)} />}
    </Page>
  )
}

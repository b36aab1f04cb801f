/** `/move-in/faults/{-$id}`: a view of the register, the faults of one case, or one of them (`<case>:<fault>`). */
import { useNavigate, useParams } from '@tanstack/react-router'
import { moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import { useFaultsOfCase } from '#renderer/features/move-in/queries/faults.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { FaultList } from './FaultList.tsx'
import { FaultsOfCase } from './FaultsOfCase.tsx'
import { FAULTS, faultPath, faultPlaceOf } from './faultViews.ts'

export function FaultsScreen() {
  const { id } = useParams({ strict: false }) as { readonly id?: string }
  const place = faultPlaceOf(id)
  if (place.kind === 'list') return <FaultList key={place.view} view={place.view} />
  return <OneHome key={id} caseId={place.caseId} faultId={place.faultId} />
}

function OneHome({ caseId, faultId }: { readonly caseId: string; readonly faultId: string | undefined }) {
  const t = useText()
  const navigate = useNavigate()
  const lines = useFaultsOfCase(caseId, useToday())
  if (lines === undefined) return null
  // A fault that the address names stands alone: its steps are of nothing else.
  const shown = (lines ?? []).filter(({ fault }) => faultId === undefined || fault.id === faultId)
  const isGone = lines === null || (faultId !== undefined && shown.length === 0)
  const unit = lines?.[0]?.unitCode ?? ''
  return (
    <Page
      title={isGone ? t('moveInFaults.title') : t('moveInFaults.ofCase', { unit })}
      actions={[
        {
          ...{ id: 'case', label: t('moveInFaults.acts.case'), isAvailable: lines !== null },
          run: () => void navigate({ to: moveInPath(caseId, 'faults') }),
        },
        ...(faultId === undefined || lines === null || lines.length < 2
          ? []
          : [
              {
                ...{ id: 'home', label: t('moveInFaults.ofCase', { unit }) },
                run: () => void navigate({ to: faultPath(caseId) }),
              },
            ]),
        { id: 'list', label: t('moveInFaults.acts.list'), run: () => void navigate({ to: FAULTS }) },
      ]}
      filters={<MoveInNav at='faults' />}
    >
      {isGone || lines === null ? (
        <EmptyState title={t('moveInFaults.caseGone')} />
      ) : (
        <div className='house-fault-page'>
          <FaultsOfCase caseId={caseId} lines={shown} />
        </div>
      )}
    </Page>
  )
}

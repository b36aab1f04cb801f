/** 验房 of a case: what was found room by room, start readings, who signed; what is told of it later; two entries side by side. */
import { IconArrowBackUp, IconClipboardCheck, IconPencil, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { type InspectionShown, useInspectionShown } from '#renderer/features/move-in/queries/inspection.ts'
import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { beforeKeysFault } from '#shared/domain/move-in/inspection/inspecting.ts'
import { INSPECTION_SIGNERS } from '#shared/domain/move-in/kinds.ts'
import { AddFaultForm } from './AddFaultForm.tsx'
import { SignLaterForm, TakeBackForm } from './AfterForms.tsx'
import { InspectionCard } from './InspectionCard.tsx'
import { InspectionsCompared } from './InspectionsCompared.tsx'
import { tellInspection } from './inspectNotices.tsx'
import { printInspectionForm } from './printInspection.ts'
import './inspection.css'

type Telling = 'addFault' | 'sign' | 'takeBack'
const DONE = { addFault: 'added', sign: 'signed', takeBack: 'takenBack' } as const

export function InspectionSection({ row }: MoveInSectionProps) {
  const shown = useInspectionShown(row)
  return shown === undefined ? null : <Inspection key={row.id} row={row} shown={shown} />
}

function Inspection({ row, shown }: MoveInSectionProps & { readonly shown: InspectionShown }) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const [telling, setTelling] = useState<Telling>()
  const [first] = shown.entries
  const unsigned = INSPECTION_SIGNERS.filter((signer) => (first?.signatures[signer] ?? '') === '')
  const actions = useActs(row, { hasGaps: unsigned.length > 0, isSignedLater: shown.isSignedLater, tell: setTelling })
  useHotKeys(actions, { enabled: telling === undefined })
  const close = (): void => setTelling(undefined)
  const done = (undo: UndoPlan | undefined): void => {
    if (telling !== undefined) tellInspection(desk, t(`moveInInspection.done.${DONE[telling]}`), undo)
    close()
  }
  const form = { caseId: row.id, onDone: done, onLeave: close }
  if (telling === 'addFault') return <AddFaultForm {...form} shown={shown} today={today} />
  if (telling === 'sign') return <SignLaterForm {...form} signers={unsigned} />
  if (telling === 'takeBack') return <TakeBackForm {...form} isSignature={shown.isSignedLater} />
  return (
    <section className='house-inspection' aria-label={t('moveInInspection.title')}>
      <div className='house-acts'>
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} size='xs' />
        ))}
        <ContestedMark records={[`moveInCase/${row.id}`]} isContested={shown.entries.length > 1} />
      </div>
      {shown.entries.length > 1 && <InspectionsCompared shown={shown} />}
      {first === undefined ? (
        <p className='quiet'>{t('moveInInspection.shown.none')}</p>
      ) : (
        <InspectionCard row={row} inspection={first} shown={shown} />
      )}
    </section>
  )
}

/** The next fault is what a second walk most often brings. */
const KEYS: Readonly<Record<Telling, string>> = { addFault: 'F2', sign: 'F4', takeBack: 'Alt+Z' }

interface ActsAsked {
  readonly hasGaps: boolean
  readonly isSignedLater: boolean
  readonly tell: (telling: Telling) => void
}

function useActs(
  { id, v }: MoveInSectionProps['row'],
  { hasGaps, isSignedLater, tell }: ActsAsked,
): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const isOpen = beforeKeysFault(v) === undefined
  if (v.inspection === null) {
    const run = (): void => void navigate({ to: `/move-in/inspect/${id}` })
    const label = t('moveInInspection.acts.inspect')
    return [{ id: 'inspect', label, icon: IconClipboardCheck, keys: 'F2', isAvailable: isOpen, run }]
  }
  const act = (told: Telling, icon: DeskAction['icon'], isAvailable: boolean): DeskAction => ({
    ...{ id: told, label: t(`moveInInspection.acts.${told}`), keys: KEYS[told], isAvailable, run: () => tell(told) },
    ...(icon === undefined ? {} : { icon }),
  })
  return [
    {
      ...{ id: 'print-inspection', label: t('moveInInspection.acts.print'), icon: IconPrinter, keys: 'Ctrl+P' },
      run: () => printInspectionForm(desk, id),
    },
    act('addFault', IconPlus, isOpen),
    act('sign', IconPencil, isOpen && hasGaps),
    {
      ...act('takeBack', IconArrowBackUp, isOpen),
      label: t(`moveInInspection.acts.${isSignedLater ? 'takeBackSign' : 'takeBack'}`),
    },
  ]
}

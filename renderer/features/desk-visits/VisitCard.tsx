/** One visit beside the list: who, since when, received by whom; leave, mend, take back. */
import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { useVisit, type VisitLine } from './queries.ts'
import { CORRECT_KEY, LEAVE_KEY } from './useVisitActions.tsx'
import { useVisitSteps } from './useVisitSteps.tsx'
import { isOwnSlip } from './VisitForm.tsx'
import { conflictWords, visitFactWords, visitRefusalWords } from './visitWords.ts'
import './visits.css'

interface VisitCardProps {
  readonly visitId: string
  readonly open: (subject: HubSubject) => void
  /** Shows the form that mends the visit, in the place of the card. */
  readonly onCorrect: (line: VisitLine) => void
  readonly onClose: () => void
}

export function VisitCard({ visitId, open, onCorrect, onClose }: VisitCardProps) {
  const t = useText()
  const line = useVisit(visitId)
  const actions = useCardActions(line ?? undefined, onCorrect)
  if (!line) return null
  const { purpose, personId, unitId, arrivedAt, leftAt, leftAuto } = line.visit.v
  const facts = visitFactWords(line)
  const contested = conflictWords(line.visit)
  return (
    <SidePanel title={t('deskVisits.card')} onClose={onClose}>
      <div className='visit-card'>
        <p className='visit-card-who'>
          {line.name === '' ? t('deskVisits.unnamed') : <PersonName name={line.name} />}
          <span className='quiet'>{t(`deskVisits.purposes.${purpose}`)}</span>
          {leftAuto && <StateBadge state='due' words={t('deskVisits.auto')} />}
        </p>
        {facts.length > 0 && <p className='quiet visit-card-facts'>{facts.join(' · ')}</p>}
        {leftAuto && <p className='visit-card-facts'>{t('deskVisits.autoHint')}</p>}
        {contested !== undefined && (
          <ContestedMark records={[`visit/${line.visit.id}`]} isContested words={contested} />
        )}
        <dl>
          {arrivedAt !== '' && <VisitMoment label={t('deskVisits.arrivedAt')} at={arrivedAt} />}
          {leftAt !== null && <VisitMoment label={t('deskVisits.leftAt')} at={leftAt} />}
          {line.receivedBy !== '' && <dt>{t('deskVisits.receivedBy')}</dt>}
          {line.receivedBy !== '' && <dd>{line.receivedBy}</dd>}
        </dl>
        <div className='visit-card-actions'>
          {actions.map((action, index) => (
            <ActionButton key={action.id} action={action} main={index === 0} />
          ))}
          {personId !== null && (
            <Button variant='default' onClick={() => open({ kind: 'person', id: personId })}>
              {t('deskVisits.openPerson')}
            </Button>
          )}
          {unitId !== null && (
            <Button variant='default' onClick={() => open({ kind: 'unit', id: unitId })}>
              {t('deskVisits.openUnit', { code: line.unitCode })}
            </Button>
          )}
        </div>
        <TakeBack line={line} onDone={onClose} />
      </div>
    </SidePanel>
  )
}

function VisitMoment({ label, at }: { readonly label: string; readonly at: string }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { day, time, near } = momentText(at, { zone, now })
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {near === undefined ? day : t(`common.${near}`)} {time}
      </dd>
    </>
  )
}

/** Heard while the card is open, before the hub's own keys. */
function useCardActions(line: VisitLine | undefined, onCorrect: (line: VisitLine) => void): readonly DeskAction[] {
  const t = useText()
  const { signature, store } = useDesk()
  const today = useToday()
  const steps = useVisitSteps()
  const actions: DeskAction[] = []
  if (line?.visit.v.status === 'here') {
    const { id } = line.visit
    actions.push({ id: 'card-leave', label: t('deskVisits.leave'), keys: LEAVE_KEY, run: () => steps.leave(id) })
  }
  if (line?.visit.v.leftAuto && store.dayOf(Date.parse(line.visit.v.arrivedAt)) === today) {
    const { id } = line.visit
    actions.push({ id: 'card-leave', label: t('deskVisits.leaveForReal'), keys: LEAVE_KEY, run: () => steps.leave(id) })
  }
  if (line && isOwnSlip(line.visit, signature)) {
    actions.push({
      id: 'card-correct',
      label: t('deskVisits.correct'),
      keys: CORRECT_KEY,
      run: () => onCorrect(line),
    })
  }
  useHotKeys(actions)
  return actions
}

/** One's own last entry goes back at once; a leader takes anybody's back with a reason. */
function TakeBack({ line, onDone }: { readonly line: VisitLine; readonly onDone: () => void }) {
  const t = useText()
  const { signature } = useDesk()
  const steps = useVisitSteps()
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<RefusalWords>()
  const isOwn = isOwnSlip(line.visit, signature)
  if (!isOwn && !isLeader(signature.actor)) return null
  const run = async (): Promise<void> => {
    const done = await steps.takeBack(line.visit.id, reason)
    if (done.ok) onDone()
    else setRefusal(visitRefusalWords(done.error.code))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !isReactComposing(event)) void run()
  }
  return (
    <div className='visit-take-back'>
      {refusal !== undefined && <RefusalNote words={refusal} />}
      {!isOwn && (
        <TextInput
          label={t('deskVisits.takeBackReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      )}
      <Button variant='subtle' onClick={() => void run()}>
        {isOwn ? t('deskVisits.takeBack') : t('deskVisits.void')}
      </Button>
    </div>
  )
}

/** `/handover/{-$id}`: 开班, 交班, 接班 of this desk, and the handovers before. An address with an id shows that shift. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useStaffNames } from '#renderer/app/dayClose/useClose.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { ShiftRow } from '#renderer/db/tables.ts'
import { currentShift, momentText } from '#renderer/features/shifts/queries.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { GiveOver } from './GiveOver.tsx'
import { OpenShiftForm } from './OpenShiftForm.tsx'
import { PastHandovers } from './PastHandovers.tsx'
import { ShiftRecord } from './ShiftRecord.tsx'
import { ShiftSwitch } from './ShiftSwitch.tsx'
import { TakeOver } from './TakeOver.tsx'
import './handover.css'

export function HandoverScreen() {
  const { id } = useParams({ strict: false }) as { readonly id?: string }
  const { store } = useDesk()
  const current = useLiveAnswer(async () => (await currentShift(store)) ?? null, [store])
  const asked = useLiveAnswer(
    async () => (id === undefined ? null : ((await store.db.shifts.get(id)) ?? null)),
    [store, id],
  )
  if (current === undefined || asked === undefined) return null
  const shown = asked ?? current
  if (shown === null || (asked === null && shown.v.status === 'closed')) return <NoShift />
  if (shown.v.status === 'open' || shown.v.status === 'refused') return <GiveOver key={shown.id} shift={shown} />
  return <SignedShift key={shown.id} shift={shown} />
}

/** A shift whose giver has signed. Nobody has to wait for a taker: it can be counted again, and the next shift can begin. */
function SignedShift({ shift }: { readonly shift: ShiftRow }) {
  const t = useText()
  const { store } = useDesk()
  const [aside, setAside] = useState<'recount' | 'open'>()
  const { v } = shift
  const names = useStaffNames()
  const isPending = v.status === 'handed-over'
  if (aside === 'recount' && isPending) return <GiveOver shift={shift} />
  const actions = [
    { id: 'recount', label: t('shifts.recount'), run: () => setAside('recount') },
    { id: 'open-next', label: t('shifts.openShift'), run: () => setAside('open') },
  ]
  return (
    <Page
      title={t('shifts.title')}
      note={`${v.day} ${t('shifts.shiftOf', { name: v.name, time: momentText(store, v.openedAt, v.day) })}`}
      filters={
        <>
          <ShiftSwitch shown='handover' />
          {isPending &&
            actions.map((action) => (
              <Button key={action.id} size='xs' variant='default' onClick={action.run}>
                {action.label}
              </Button>
            ))}
        </>
      }
      side={isPending && <TakeOver shift={shift} />}
    >
      <div className='handover-body'>
        {aside === 'open' && <OpenShiftForm />}
        <ShiftRecord shift={shift} names={names} />
        <PastHandovers />
      </div>
    </Page>
  )
}

function NoShift() {
  const t = useText()
  return (
    <Page title={t('shifts.title')} note={t('shifts.noShift')} filters={<ShiftSwitch shown='handover' />}>
      <div className='handover-body'>
        <OpenShiftForm />
        <PastHandovers />
      </div>
    </Page>
  )
}

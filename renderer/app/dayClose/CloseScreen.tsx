/** `/close/{-$day}`: 日清日审. What is open over all modules, one key for each answer, two signatures (handbook R1, D18). */
import { Link, useParams } from '@tanstack/react-router'
import { ShiftSwitch } from '#renderer/app/handover/ShiftSwitch.tsx'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { unclosedDays } from '#renderer/features/shifts/queries.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { isDay } from '#shared/kernel/days.ts'
import { CloseLines } from './CloseLines.tsx'
import { CloseSide } from './CloseSide.tsx'
import { CloseTotals } from './CloseTotals.tsx'
import type { CloseDraft } from './closeDraft.ts'
import { useCloseActs, useCloseDraft, useStaffNames } from './useClose.ts'
import './dayClose.css'

export function CloseScreen() {
  const { day } = useParams({ strict: false }) as { readonly day?: string }
  const today = useToday()
  const shown = isDay(day) && day <= today ? day : today
  const draft = useCloseDraft(shown)
  return draft === undefined ? null : <CloseOfDay key={shown} draft={draft} isToday={shown === today} />
}

function CloseOfDay({ draft, isToday }: { readonly draft: CloseDraft; readonly isToday: boolean }) {
  const t = useText()
  const names = useStaffNames()
  const acts = useCloseActs(draft, names)
  const isSigned = (draft.state?.signedAt ?? '') !== ''
  const day = isToday ? `${draft.day} ${t('common.today')}` : draft.day
  return (
    <Page
      title={t('dayClose.title')}
      note={day}
      filters={
        <>
          <ShiftSwitch shown='close' />
          <UnclosedDays shown={draft.day} />
        </>
      }
      side={<CloseSide draft={draft} names={names} acts={acts} />}
    >
      <div className='close-body'>
        {acts.refusal !== undefined && <RefusalNote words={acts.refusal} />}
        {!isSigned && <CloseLines draft={draft} names={names} dispose={acts.dispose} />}
        <CloseTotals draft={draft} />
      </div>
    </Page>
  )
}

function UnclosedDays({ shown }: { readonly shown: string }) {
  const t = useText()
  const { store } = useDesk()
  const days = useLiveAnswer(() => unclosedDays(store), [store]) ?? []
  const others = days.filter((day) => day !== shown)
  if (others.length === 0) return null
  return (
    <span className='close-unclosed'>
      {t('dayClose.unclosed')}
      {others.map((day) => (
        <Link key={day} to={`/close/${day}`}>
          {day.slice('2026-'.length)}
        </Link>
      ))}
    </span>
  )
}

/** What can be done on a handover day, the likeliest first, each by a key. */
import {
  IconCalendarPlus,
  IconCalendarTime,
  IconDeviceTv,
  IconDoorExit,
  IconPrinter,
  IconSpeakerphone,
  IconUserCheck,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { receiveMoveIn } from '#renderer/features/move-in/commands/cases.ts'
import { callMoveIn } from '#renderer/features/move-in/commands/days.ts'
import type { DayLine } from '#renderer/features/move-in/queries/days.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import type { DayAsking } from './DayList.tsx'
import { tellDayDone, tellDayRefusal } from './dayWords.tsx'
import { printBlankHandoverDay, printHandoverDay } from './printDay.ts'

interface DayActionParts {
  readonly day: Day
  readonly lines: readonly DayLine[]
  readonly active: DayLine | undefined
  readonly onAsk: (asking: DayAsking) => void
  readonly onPlan: () => void
}

/** Refusals about who stands there: the case has the fields for it. */
const IN_THE_CASE: ReadonlySet<string> = new Set([
  ...['owner-missing', 'comer-unknown', 'comer-missing', 'not-a-company'],
  ...['last-four-invalid', 'phone-invalid', 'bank-missing'],
])

/** The number that was drawn. */
async function numberOf({ store }: Desk, id: string): Promise<string> {
  return (await store.db.moveInCases.get(id))?.v.arrival?.queueNumber ?? ''
}

export function useDayActions(parts: DayActionParts): readonly DeskAction[] {
  return [...useQueueActions(parts), ...useOtherActions(parts)]
}

function useQueueActions({ day, lines, active, onAsk }: DayActionParts): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const isToday = useToday() === day
  const next = lines.find(({ turn }) => turn === 1)
  const call = async ({ id, unitCode, state }: DayLine): Promise<void> => {
    const done = await callMoveIn(desk, id)
    if (!done.ok) return tellDayRefusal(done.error.code)
    const said = { number: state.arrival?.queueNumber ?? '', unit: unitCode }
    tellDayDone(desk, t('moveInDays.done.called', said), done.value.undo)
  }
  const arrive = async ({ id, unitCode, state: { party } }: DayLine): Promise<void> => {
    const { comer, comerName, comerPhone, comerIdLast4 } = party
    const came = await receiveMoveIn(desk, id, { comer, comerName, comerPhone, comerIdLast4 })
    if (came.ok) {
      const said = { unit: unitCode, number: await numberOf(desk, id) }
      tellDayDone(desk, t('moveInDays.done.arrived', said), came.value.undo)
      return
    }
    tellDayRefusal(came.error.code)
    // Who stands there in the owner's stead is written down first, where the case is.
    if (IN_THE_CASE.has(came.error.code)) void navigate({ to: moveInPath(id, 'papers') })
  }
  const isHere = active?.stand === 'waiting' || active?.stand === 'called'
  const whyNot = (isFit: boolean, why: string): Pick<DeskAction, 'isAvailable' | 'whyNot'> =>
    isToday && isFit ? {} : { isAvailable: false, whyNot: isToday ? why : t('moveInDays.acts.onlyToday') }
  const chosen = active === undefined ? t('moveInDays.acts.noLine') : undefined
  return [
    {
      ...{ id: 'call-next', label: t('moveInDays.acts.callNext'), icon: IconSpeakerphone, keys: 'F2' },
      ...whyNot(next !== undefined, t('moveInDays.acts.nobodyWaits')),
      run: async () => {
        if (next !== undefined) await call(next)
      },
    },
    {
      ...{ id: 'arrive', label: t('moveInDays.acts.arrive'), icon: IconUserCheck, keys: 'F4' },
      ...whyNot(active !== undefined && !isHere, chosen ?? t('moveInDays.acts.alreadyHere')),
      run: async () => {
        if (active !== undefined) await arrive(active)
      },
    },
    {
      ...{ id: 'call-this', label: t('moveInDays.acts.call'), keys: 'F6' },
      ...whyNot(isHere, chosen ?? t('moveInDays.acts.notWaiting')),
      run: async () => {
        if (active !== undefined) await call(active)
      },
    },
    {
      ...{ id: 'leave', label: t('moveInDays.acts.leave'), icon: IconDoorExit, keys: 'F7' },
      ...whyNot(isHere, chosen ?? t('moveInDays.acts.notWaiting')),
      run: () => {
        if (active !== undefined) onAsk({ act: 'leave', line: active })
      },
    },
  ]
}

function useOtherActions({ day, active, onAsk, onPlan }: DayActionParts): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const go = (to: string) => () => void navigate({ to })
  return [
    { id: 'plan', label: t('moveInDays.acts.plan'), icon: IconCalendarPlus, keys: 'Alt+N', run: onPlan },
    {
      ...{ id: 'appoint', label: t('moveInDays.acts.appoint'), icon: IconCalendarTime, keys: 'Alt+M' },
      ...(active === undefined ? { isAvailable: false, whyNot: t('moveInDays.acts.noLine') } : {}),
      run: () => {
        if (active !== undefined) onAsk({ act: 'appoint', line: active })
      },
    },
    {
      ...{ id: 'print-day', label: t('moveInDays.acts.print'), icon: IconPrinter, keys: 'Ctrl+P' },
      run: () => printHandoverDay(desk, day),
    },
    {
      ...{ id: 'wall', label: t('moveInDays.acts.wall'), icon: IconDeviceTv, keys: 'Alt+W', seldom: true },
      run: go(`/move-in/wall/${day}`),
    },
    {
      id: 'packets',
      label: t('moveInDays.acts.packets'),
      keys: 'Alt+P',
      seldom: true,
      run: go(`/move-in/packets/${day}`),
    },
    { id: 'print-blank', label: t('moveInDays.acts.printBlank'), seldom: true, run: () => printBlankHandoverDay(desk) },
    {
      ...{ id: 'before', label: t('moveInDays.acts.before'), keys: 'Alt+PageUp', seldom: true },
      run: go(`/move-in/days/${addDays(day, -1)}`),
    },
    {
      ...{ id: 'after', label: t('moveInDays.acts.after'), keys: 'Alt+PageDown', seldom: true },
      run: go(`/move-in/days/${addDays(day, 1)}`),
    },
    { id: 'today', label: t('moveInDays.acts.today'), seldom: true, run: go('/move-in/days') },
  ]
}

/** Columns of the due list. */
import type { EnteredPatrol } from '#renderer/features/decoration/queries/patrolLines.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { StandingLine } from './patrolFilter.ts'
import { patrolWord, standingBadge } from './patrolWords.ts'

export function usePatrolColumns(staff: ReadonlyMap<string, string>): readonly TableColumn<StandingLine>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  return [
    {
      key: 'unit',
      title: t('decorationPatrols.list.columns.unit'),
      width: '6.5rem',
      narrowWidth: 'minmax(5rem, 1fr)',
      render: ({ place, status }) =>
        status === 'public' ? t('decorationPatrols.list.publicArea', { building: place.building }) : place.unitCode,
    },
    {
      key: 'number',
      title: t('decorationPatrols.list.columns.number'),
      width: '7.5rem',
      narrowWidth: HIDDEN,
      render: ({ permitNumber }) => permitNumber,
    },
    {
      key: 'standing',
      title: t('decorationPatrols.list.columns.standing'),
      width: '6.5rem',
      narrowWidth: '6rem',
      render: ({ standing, entered }) => (
        <>
          <StateBadge {...standingBadge(standing, t)} />
          {entered && <ContestedMark records={[`decorationPatrol/${entered.id}`]} />}
        </>
      ),
    },
    {
      key: 'site',
      title: t('decorationPatrols.list.columns.site'),
      width: '5.5rem',
      narrowWidth: '5rem',
      render: ({ entered }) => (entered?.state.site ? patrolWord('sites', entered.state.site, t) : ''),
    },
    {
      key: 'findings',
      title: t('decorationPatrols.list.columns.findings'),
      width: 'minmax(6rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ entered }) => entered && findingsText(entered, t),
    },
    {
      key: 'officer',
      title: t('decorationPatrols.list.columns.officer'),
      width: '7rem',
      narrowWidth: HIDDEN,
      render: ({ entered, place }) => (
        <PersonName name={staff.get(entered?.state.officerId ?? place.officerIds[0] ?? '') ?? ''} />
      ),
    },
    {
      key: 'time',
      title: t('decorationPatrols.list.columns.time'),
      width: '4rem',
      narrowWidth: HIDDEN,
      render: ({ entered }) => entered && momentText(entered.state.seenAt, { zone, now }).time,
    },
  ]
}

/** Violations that were found, or that there were none. */
export function findingsText({ state }: EnteredPatrol, t: Text): string {
  const count = state.items.filter(({ found }) => found === 'fault').length
  if (count > 0) return t('decorationPatrols.list.findings', { count })
  return state.items.length > 0 ? t('decorationPatrols.list.noFindings') : ''
}

/** When it was walked; of a 补录 also when it was entered. */
export function timesText({ state }: EnteredPatrol, at: { readonly zone: string; readonly now: number }, t: Text) {
  const [seen, entered] = [momentText(state.seenAt, at), momentText(state.enteredAt, at)]
  if (!state.isLate) return seen.time
  const isSameDay = seen.day === entered.day
  return t('decorationPatrols.list.lateTimes', {
    seen: seen.time,
    entered: isSameDay ? entered.time : `${entered.day.slice(5)} ${entered.time}`,
  })
}

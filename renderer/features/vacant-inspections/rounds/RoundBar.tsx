/** Above the list: which list, what of it, whose buildings. */
import { NativeSelect, SegmentedControl } from '@mantine/core'
import type { RoundPlaces } from '#renderer/features/vacant-inspections/queries/roundPlaces.ts'
import { type CalledRound, TODAY_LIST } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { NO_OFFICER, ROUND_FILTERS, type RoundProgress, type RoundShown } from './roundLines.ts'
import { kindWords } from './roundWords.ts'

interface RoundBarProps {
  readonly listId: string
  readonly rounds: readonly CalledRound[]
  readonly progress: RoundProgress
  readonly places: RoundPlaces
  readonly shown: RoundShown
  readonly onList: (id: string) => void
  readonly onShown: (shown: RoundShown) => void
}

export function RoundBar({ listId, rounds, progress, places, shown, onList, onShown }: RoundBarProps) {
  const t = useText()
  const { buildings, staff } = places
  const buildingChoices = progress.buildings.map(({ id }) => ({ value: id, label: buildings.get(id) ?? id }))
  const officerChoices = progress.officers.map(({ id }) => ({
    value: id === '' ? NO_OFFICER : id,
    label: id === '' ? t('vacantRounds.filters.noOfficer') : (staff.get(id) ?? ''),
  }))
  return (
    <>
      <NativeSelect
        size='xs'
        className='round-list-choice'
        aria-label={t('vacantRounds.rounds.label')}
        value={listId}
        onChange={({ currentTarget }) => onList(currentTarget.value)}
        data={[
          { value: TODAY_LIST, label: t('vacantRounds.today') },
          ...rounds.map((round) => ({ value: round.id, label: roundLabel(round, t) })),
        ]}
      />
      <SegmentedControl
        size='xs'
        aria-label={t('vacantRounds.filters.shown')}
        value={shown.filter}
        onChange={(value) => onShown({ ...shown, filter: ROUND_FILTERS.find((one) => one === value) ?? 'left' })}
        data={ROUND_FILTERS.map((value) => ({ value, label: t(`vacantRounds.filters.${value}`) }))}
      />
      <NativeSelect
        size='xs'
        aria-label={t('vacantRounds.filters.building')}
        value={shown.buildingId}
        onChange={({ currentTarget }) => onShown({ ...shown, buildingId: currentTarget.value })}
        data={[{ value: '', label: t('vacantRounds.filters.everyBuilding') }, ...buildingChoices]}
      />
      <NativeSelect
        size='xs'
        aria-label={t('vacantRounds.filters.officer')}
        value={shown.officerId}
        onChange={({ currentTarget }) => onShown({ ...shown, officerId: currentTarget.value })}
        data={[{ value: '', label: t('vacantRounds.filters.everyOfficer') }, ...officerChoices]}
      />
    </>
  )
}

/** 暴雨台风后加巡 11-21 · 进行中. */
function roundLabel({ state }: CalledRound, t: Text): string {
  const told = { name: kindWords(state.kind, t), day: state.day.slice(5) }
  return state.status === 'open' ? t('vacantRounds.rounds.running', told) : t('vacantRounds.rounds.closed', told)
}

/** By tower, by the officer of towers, only what was told of, and which way the stairs are walked. */
import { Checkbox, SegmentedControl, Select } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { FLOOR_ORDERS } from '#shared/domain/parcel-custody/runWalk.ts'
import { CHOSEN, type ChoiceAndChosen, countWished, type RunWish } from './runChoosing.ts'
import { keepListEscape } from './runWords.ts'

interface RunWishFieldsProps {
  readonly choice: ChoiceAndChosen
  readonly wish: RunWish
  readonly onWish: (wish: RunWish) => void
}

export function RunWishFields({ choice, wish, onWish }: RunWishFieldsProps) {
  const t = useText()
  return (
    <>
      <Select
        size='xs'
        className='run-which'
        aria-label={t('custodyRuns.which.label')}
        data={useWhichOptions(choice)}
        value={wish.which}
        allowDeselect={false}
        onKeyDown={keepListEscape}
        onChange={(which) => onWish({ ...wish, which: which ?? 'all' })}
      />
      <Checkbox
        size='xs'
        label={t('custodyRuns.onlyNotified')}
        checked={wish.onlyNotified}
        onChange={(event) => onWish({ ...wish, onlyNotified: event.currentTarget.checked })}
      />
      <SegmentedControl
        size='xs'
        aria-label={t('custodyRuns.order.label')}
        value={wish.order}
        onChange={(value) => onWish({ ...wish, order: value === 'up' ? 'up' : 'down' })}
        data={FLOOR_ORDERS.map((value) => ({ value, label: t(`custodyRuns.order.${value}`) }))}
      />
    </>
  )
}

function useWhichOptions(choice: ChoiceAndChosen) {
  const t = useText()
  const count = (which: string): number => countWished(choice, which)
  const towers = choice.towers.map(({ id, code }) => ({
    value: `tower/${id}`,
    label: t('custodyRuns.which.tower', { code, count: count(`tower/${id}`) }),
  }))
  const elsewhere = count('tower/')
  const officers = choice.carriers
    .filter((one) => one.towers.length > 0)
    .map(({ id, name }) => ({
      value: `officer/${id}`,
      label: t('custodyRuns.which.officer', { name, count: count(`officer/${id}`) }),
    }))
  const chosen = [{ value: CHOSEN, label: t('custodyRuns.which.chosen', { count: count(CHOSEN) }) }]
  return [
    ...(choice.chosen === undefined ? [] : chosen),
    { value: 'all', label: t('custodyRuns.which.all', { count: choice.candidates.length }) },
    {
      group: t('custodyRuns.which.towers'),
      items: [
        ...towers,
        ...(elsewhere === 0
          ? []
          : [{ value: 'tower/', label: t('custodyRuns.which.elsewhere', { count: elsewhere }) }]),
      ],
    },
    { group: t('custodyRuns.which.officers'), items: officers },
  ]
}

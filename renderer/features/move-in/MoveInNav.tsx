/** From one screen of move-in to the others. */
import { useText } from '#renderer/text/text.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'

const PLACES = {
  cases: '/move-in',
  days: '/move-in/days',
  list: '/move-in/list',
  faults: '/move-in/faults',
  items: '/move-in/items',
  money: '/move-in/money',
  visitBacks: '/move-in/visit-backs',
  opening: '/move-in/opening',
} as const
/** A screen of move-in. */
export type MoveInPlace = keyof typeof PLACES

export function MoveInNav({ at }: { readonly at: MoveInPlace }) {
  const t = useText()
  return (
    <ListSwitch
      label={t('moveIn.places.label')}
      lists={(Object.keys(PLACES) as MoveInPlace[]).map((place) => ({
        path: PLACES[place],
        label: t(`moveIn.places.${place}`),
        isShown: place === at,
      }))}
    />
  )
}

/** From one screen of decoration to the others: cases, wall, patrols, violations, hot work, people, money, clauses, opening. */
import { useText } from '#renderer/text/text.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'

const PLACES = {
  cases: '/decoration',
  wall: '/decoration/wall',
  patrols: '/decoration/patrols',
  violations: '/decoration/violations',
  hotWork: '/decoration/hot-work',
  people: '/decoration/people',
  money: '/decoration/money',
  clauses: '/decoration/clauses',
  opening: '/decoration/opening',
} as const
/** A screen of decoration. */
export type DecorationPlace = keyof typeof PLACES

export function DecorationNav({ at }: { readonly at: DecorationPlace }) {
  const t = useText()
  return (
    <ListSwitch
      label={t('decoration.places.label')}
      lists={(Object.keys(PLACES) as DecorationPlace[]).map((place) => ({
        path: PLACES[place],
        label: t(`decoration.places.${place}`),
        isShown: place === at,
      }))}
    />
  )
}

/** From one screen of custody to the others: register, taking in, runs, shelves, count, numbers. */
import { useText } from '#renderer/text/text.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'

const PLACES = {
  register: '/custody',
  intake: '/custody/intake',
  runs: '/custody/runs',
  shelves: '/custody/shelves',
  count: '/custody/count',
  statistics: '/custody/statistics',
} as const
/** A screen of custody. */
export type CustodyPlace = keyof typeof PLACES

export function CustodyNav({ at }: { readonly at: CustodyPlace }) {
  const t = useText()
  return (
    <ListSwitch
      lists={(Object.keys(PLACES) as CustodyPlace[]).map((place) => ({
        path: PLACES[place],
        label: t(`custodyRegister.places.${place}`),
        isShown: place === at,
      }))}
    />
  )
}

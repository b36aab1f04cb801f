/** From one screen of the rounds to the others. */
import { useText } from '#renderer/text/text.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'

const PLACES = {
  board: '/vacant',
  rounds: '/vacant/rounds',
  grid: '/vacant/grid',
  faults: '/vacant/faults',
  lists: '/vacant/lists',
  checklists: '/vacant/checklists',
  report: '/vacant/report',
  opening: '/vacant/opening',
} as const
/** A screen of the rounds. */
export type VacantPlace = keyof typeof PLACES

export function VacantNav({ at }: { readonly at: VacantPlace }) {
  const t = useText()
  return (
    <ListSwitch
      label={t('vacant.places.label')}
      lists={(Object.keys(PLACES) as VacantPlace[]).map((place) => ({
        path: PLACES[place],
        label: t(`vacant.places.${place}`),
        isShown: place === at,
      }))}
    />
  )
}

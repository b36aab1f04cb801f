/** The four screens of one area: handover, evening close, exceptions, downtime bundle. */
import { useText } from '#renderer/text/text.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'

const SCREENS = [
  { id: 'handover', path: '/handover' },
  { id: 'close', path: '/close' },
  { id: 'review', path: '/close/review' },
  { id: 'downtime', path: '/downtime' },
] as const

export function ShiftSwitch({ shown }: { readonly shown: (typeof SCREENS)[number]['id'] }) {
  const t = useText()
  return (
    <ListSwitch
      lists={SCREENS.map(({ id, path }) => ({ path, label: t(`shifts.sections.${id}`), isShown: id === shown }))}
    />
  )
}

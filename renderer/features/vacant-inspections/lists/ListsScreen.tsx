/** `/vacant/lists/{-$list}?day=…`: one list on a day, or the register of all (`register`). */
import { useParams, useSearch } from '@tanstack/react-router'
import { isFilled, useLists } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { isDay } from '#shared/kernel/days.ts'
import { ListDayScreen } from './ListDayScreen.tsx'
import { ListRegister } from './ListRegister.tsx'
import { REGISTER } from './listPaths.ts'
import './lists.css'

export function ListsScreen() {
  const { list: asked } = useParams({ strict: false }) as { readonly list?: string }
  const { day: askedDay } = useSearch({ strict: false }) as { readonly day?: unknown }
  const today = useToday()
  const lists = useLists()
  if (lists === undefined) return null
  const shown = lists.filter((one) => isFilled(one) || (one.list === asked && one.place !== ''))
  if (asked === REGISTER) return <ListRegister lists={lists} shown={shown} />
  const known = shown.find(({ list }) => list === asked) ?? shown[0]
  if (known === undefined) return <ListRegister lists={lists} shown={shown} />
  const day = isDay(askedDay) && askedDay <= today ? askedDay : today
  return <ListDayScreen key={`${known.list} ${day}`} known={known} lists={shown} day={day} />
}

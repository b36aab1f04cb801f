/** From one list to another, and to the register. */

import type { KnownList } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import { useText } from '#renderer/text/text.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'
import { listPath, REGISTER } from './listPaths.ts'
import { listName } from './listWords.ts'

interface ListSwitcherProps {
  readonly lists: readonly KnownList[]
  /** Record id, or the register. */
  readonly at: string
}

export function ListSwitcher({ lists, at }: ListSwitcherProps) {
  const t = useText()
  const places = [
    ...lists.map((known) => ({ list: known.list, label: listName(known, t) })),
    { list: REGISTER, label: t('vacantLists.register') },
  ]
  return (
    <>
      <VacantNav at='lists' />
      <ListSwitch
        label={t('vacantLists.lists')}
        lists={places.map(({ list, label }) => ({ path: listPath(list), label, isShown: list === at }))}
      />
    </>
  )
}

/** Columns of the register of keys and cards. */
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { HandedLine } from '#renderer/features/move-in/queries/handing.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { handedBadge } from './handingWords.ts'

export function useItemColumns(): readonly TableColumn<HandedLine>[] {
  const t = useText()
  const moment = useDeskClock()
  const day = (at: string): string => (at === '' ? '' : momentText(at, moment).day)
  const column = (
    key: 'unit' | 'kind' | 'serial' | 'count' | 'name' | 'state' | 'issued' | 'until',
    width: string,
    render: TableColumn<HandedLine>['render'],
    narrowWidth: string = HIDDEN,
  ): TableColumn<HandedLine> => ({ key, title: t(`moveInHanding.columns.${key}`), width, narrowWidth, render })
  return [
    column('unit', '7rem', ({ unitCode }) => unitCode, '5.5rem'),
    column('kind', '7rem', ({ state }) => moveInWord('handed', state.kind, t), '6rem'),
    column(
      'serial',
      'minmax(7rem, 1fr)',
      ({ id, state }) => (
        <>
          {state.serial} <ContestedMark records={[`handedItem/${id}`]} isPlain />
        </>
      ),
      '1fr',
    ),
    { ...column('count', '4rem', ({ state }) => state.count), numeric: true },
    column('name', 'minmax(6rem, 1fr)', ({ name }) => name !== '' && <PersonName name={name} />),
    column('state', '6.5rem', (line) => <StateBadge {...handedBadge(line, t)} />, '5.5rem'),
    column('issued', '6rem', ({ state }) => day(state.issuedAt)),
    column('until', '7rem', ({ state }) => state.validUntil),
  ]
}

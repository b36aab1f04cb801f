/** The columns of the today board; the group's name stands in its first line. */
import { useMemo } from 'react'
import { coverWho } from '#renderer/app/hub/coverWho.ts'
import { useBoardChoice } from '#renderer/stores/useBoardChoice.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { BoardLine, BoardRow } from './boardLines.ts'
import { dueWords } from './boardWords.ts'

export function useBoardColumns(): readonly TableColumn<BoardRow>[] {
  const t = useText()
  const today = useToday()
  const { grouping } = useBoardChoice()
  return useMemo(() => {
    const other = grouping === 'officer' ? 'module' : 'officer'
    return [
      {
        key: 'group',
        title: t(`board.columns.${grouping === 'officer' ? 'group' : 'module'}`),
        width: 'minmax(7rem, 0.7fr)',
        narrowWidth: '4.75rem',
        render: ({ head }) => <GroupHead head={head} />,
      },
      {
        key: 'matter',
        title: t('board.columns.matter'),
        width: 'minmax(12rem, 3fr)',
        narrowWidth: 'minmax(0, 1fr)',
        render: ({ line }) => <MatterWords line={line} />,
      },
      {
        key: other,
        title: t(`board.columns.${other}`),
        width: 'minmax(5.75rem, 0.6fr)',
        narrowWidth: HIDDEN,
        render: ({ line }) => (
          <span className='list-cell'>{grouping === 'officer' ? line.moduleName : line.officer}</span>
        ),
      },
      {
        key: 'turn',
        title: t('board.columns.turn'),
        width: '5.75rem',
        narrowWidth: HIDDEN,
        render: ({ line }) => t(`kit.turn.${line.turn}`),
      },
      {
        key: 'due',
        title: t('board.columns.due'),
        width: '6.75rem',
        narrowWidth: HIDDEN,
        render: ({ line }) => dueWords(line, today, t),
      },
      {
        key: 'state',
        title: t('board.columns.state'),
        width: '6.75rem',
        narrowWidth: '5.75rem',
        render: ({ line }) => <StateBadge state={line.state} />,
      },
    ]
  }, [t, today, grouping])
}

function GroupHead({ head }: Pick<BoardRow, 'head'>) {
  const t = useText()
  if (head === undefined) return null
  return (
    <span className='list-cell' title={head.late > 0 ? t('board.groupLate', { count: head.late }) : undefined}>
      <strong>{head.name}</strong> <span className='quiet'>{head.count}</span>
    </span>
  )
}

function MatterWords({ line }: { readonly line: BoardLine }) {
  const covered = usePrivacy((state) => state.covered)
  const { text } = coverWho(line, covered)
  return (
    <span className='list-cell' {...(covered ? {} : { title: text })}>
      {text}
    </span>
  )
}

/** The columns of the preview's tables. Names can be covered, numbers are masked. */

import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { CellProblem } from '#shared/domain/roster/line.ts'
import type { GoneRecord } from '#shared/domain/roster/planGone.ts'
import type { PersonPlan } from '#shared/domain/roster/planUnit.ts'
import { problemWords } from './files/rosterWords.ts'
import { goneWords } from './goneWords.ts'
import type { ShownDifference } from './previewGroups.ts'
import { differenceWords, fieldWords, shownInFile } from './rosterWords.ts'

export function useNewColumns(): readonly TableColumn<PersonPlan>[] {
  const t = useText()
  return [
    {
      key: 'row',
      title: t('roster.preview.columns.row'),
      width: '5rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: (one) => one.row,
    },
    {
      key: 'unit',
      title: t('roster.preview.columns.unit'),
      width: '9rem',
      narrowWidth: '6.5rem',
      render: (one) => one.unitCode,
    },
    {
      key: 'name',
      title: t('roster.preview.columns.name'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: '1fr',
      render: (one) => <PersonName name={one.name} />,
    },
    {
      key: 'relation',
      title: t('roster.preview.columns.relation'),
      width: '9rem',
      narrowWidth: '5rem',
      render: (one) => t(`ownerFiles.relations.${one.relation}`),
    },
  ]
}

export function useDifferenceColumns(): readonly TableColumn<ShownDifference>[] {
  const t = useText()
  return [
    {
      key: 'row',
      title: t('roster.preview.columns.row'),
      width: '5rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: (one) => one.row ?? '',
    },
    {
      key: 'unit',
      title: t('roster.preview.columns.unit'),
      width: '9rem',
      narrowWidth: '5.5rem',
      render: (one) => one.unitCode,
    },
    {
      key: 'name',
      title: t('roster.preview.columns.name'),
      width: '9rem',
      narrowWidth: HIDDEN,
      render: (one) => <PersonName name={one.name} />,
    },
    {
      key: 'field',
      title: t('roster.preview.columns.field'),
      width: '9rem',
      narrowWidth: '5rem',
      render: (one) => fieldWords(one.difference),
    },
    {
      key: 'old',
      title: t('roster.preview.columns.old'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: '1fr',
      render: (one) => <Side one={one} side='old' />,
    },
    {
      key: 'next',
      title: t('roster.preview.columns.next'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: '1fr',
      render: (one) => <Side one={one} side='next' />,
    },
  ]
}

function Side({ one: { difference }, side }: { readonly one: ShownDifference; readonly side: 'old' | 'next' }) {
  const words = differenceWords(difference)[side]
  return difference.field === 'name' ? <PersonName name={words} /> : <span>{words}</span>
}

export function useGoneColumns(): readonly TableColumn<GoneRecord>[] {
  const t = useText()
  return [
    {
      key: 'unit',
      title: t('roster.preview.columns.unit'),
      width: '9rem',
      narrowWidth: '6.5rem',
      render: (one) => one.unitCode,
    },
    {
      key: 'name',
      title: t('roster.preview.columns.name'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: '1fr',
      render: (one) => <PersonName name={one.name} />,
    },
    {
      key: 'what',
      title: t('roster.preview.columns.what'),
      width: 'minmax(10rem, 1fr)',
      narrowWidth: '1fr',
      render: (one) => goneWords(t, one),
    },
  ]
}

export function useProblemColumns(): readonly TableColumn<CellProblem>[] {
  const t = useText()
  return [
    {
      key: 'row',
      title: t('roster.preview.columns.row'),
      width: '4.5rem',
      narrowWidth: '3rem',
      numeric: true,
      render: (one) => one.row,
    },
    {
      key: 'column',
      title: t('roster.preview.columns.column'),
      width: '11rem',
      narrowWidth: '5.5rem',
      render: (one) => `${one.column} ${one.header}`,
    },
    {
      key: 'shown',
      title: t('roster.preview.columns.shown'),
      width: '14rem',
      narrowWidth: HIDDEN,
      render: (one) => <FileCell text={one.shown} />,
    },
    {
      key: 'problem',
      title: t('roster.preview.columns.problem'),
      width: 'minmax(18rem, 2fr)',
      narrowWidth: '1fr',
      render: (one) => <span title={problemWords(one.code)}>{problemWords(one.code)}</span>,
    },
  ]
}

/** A cell of the file: about people, so it is covered with the screen. */
function FileCell({ text }: { readonly text: string }) {
  const covered = usePrivacy((state) => state.covered)
  return <span>{covered && text !== '' ? '••••' : shownInFile(text)}</span>
}

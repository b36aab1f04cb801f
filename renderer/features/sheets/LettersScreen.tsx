/** `/letters`, `/letters/$letterId`: 收发文登记, a line beside it when one is open. */
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { IconMailDown, IconMailUp } from '@tabler/icons-react'
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { paperText, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { foldWidth } from '#shared/kernel/text.ts'
import { LetterSide } from './LetterSide.tsx'
import { letterTable, useLetterColumns } from './letterColumns.tsx'
import { LETTER_SPANS, LETTERS_SHOWN, type LetterFilter, letterFilterOf, searchOfLetters } from './letterFilter.ts'
import { type LetterLine, useLetterLine, useLetterLines } from './queriesLetters.ts'
import { RegisterTabs } from './RegisterTabs.tsx'
import { useTablePrint } from './useTablePrint.ts'
import './papers.css'

export function LettersScreen() {
  const t = useText()
  const navigate = useNavigate()
  const { letterId = '' } = useParams({ strict: false }) as { readonly letterId?: string }
  const search = useLocation().search as Readonly<Record<string, unknown>>
  const filter = letterFilterOf(search)
  const asked = searchOfLetters(filter)
  const [typed, setTyped] = useState('')
  const lines = useLetterLines(filter)
  const open = useLetterLine(letterId)
  const shown = (lines ?? []).filter((line) => holds(line, typed))
  const go = (next: LetterFilter) => void navigate({ to: '/letters', search: searchOfLetters(next), replace: true })
  const close = () => void navigate({ to: '/letters', search: asked })
  return (
    <Page
      title={t('letters.title')}
      note={lines === undefined ? '' : t('letters.count', { count: shown.length })}
      actions={[
        {
          id: 'letter-in',
          label: t('letters.newIn'),
          icon: IconMailDown,
          keys: 'F2',
          run: () => navigate({ to: '/letters/new/in' }),
        },
        {
          id: 'letter-out',
          label: t('letters.newOut'),
          icon: IconMailUp,
          keys: 'F4',
          run: () => navigate({ to: '/letters/new/out' }),
        },
      ]}
      filters={
        <>
          <RegisterTabs shown='letters' />
          <SegmentedControl
            size='xs'
            aria-label={t('letters.filterLabel')}
            value={filter.shown}
            onChange={(value) => go({ ...filter, shown: LETTERS_SHOWN.find((one) => one === value) ?? 'all' })}
            data={LETTERS_SHOWN.map((value) => ({ value, label: t(`letters.filters.${value}`) }))}
          />
          <NativeSelect
            size='xs'
            aria-label={t('letters.spanLabel')}
            value={filter.span}
            onChange={({ currentTarget }) =>
              go({ ...filter, span: LETTER_SPANS.find((one) => one === currentTarget.value) ?? 'month' })
            }
            data={LETTER_SPANS.map((value) => ({ value, label: t(`letters.spans.${value}`) }))}
          />
          <FilterField
            value={typed}
            placeholder={t('letters.findHint')}
            onChange={setTyped}
            onEnter={() => {
              const [first] = shown
              if (first !== undefined) void navigate({ to: first.path, search: first.isPaper ? {} : asked })
            }}
          />
        </>
      }
      side={letterId !== '' && open && <LetterSide key={open.id} line={open} onClose={close} />}
    >
      {lines !== undefined && <LetterTable lines={shown} filter={filter} />}
    </Page>
  )
}

function LetterTable({ lines, filter }: { readonly lines: readonly LetterLine[]; readonly filter: LetterFilter }) {
  const t = useText()
  const navigate = useNavigate()
  const columns = useLetterColumns()
  const asked = searchOfLetters(filter)
  const printing = useTablePrint(lines.length, () => {
    const paper = paperText()
    const words = [paper(`letters.filters.${filter.shown}`), paper(`letters.spans.${filter.span}`)].join(' · ')
    return { title: paper('letters.title'), filter: words, ...letterTable(lines, paper) }
  })
  return (
    <VirtualTable
      name={`letters?${new URLSearchParams(asked).toString()}`}
      label={t('letters.title')}
      rows={lines}
      columns={columns}
      rowKey={(line) => line.id}
      onOpen={(line) => void navigate({ to: line.path, search: line.isPaper ? {} : asked })}
      empty={<EmptyState title={t('letters.emptyTitle')} hint={t('letters.emptyHint')} />}
      foot={
        <div className='list-acts'>
          <ActionButton action={printing} size='xs' />
        </div>
      }
    />
  )
}

/** Every word that is typed stands somewhere in the line. */
function holds(line: LetterLine, typed: string): boolean {
  const words = foldWidth(typed).trim().toLowerCase().split(/\s+/)
  const text = [line.title, line.party, line.number, line.unitCode, line.owner, line.forwardedTo, line.box].join('\n')
  const folded = foldWidth(text).toLowerCase()
  return words.every((word) => folded.includes(word))
}

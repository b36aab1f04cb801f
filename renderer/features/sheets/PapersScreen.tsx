/** `/papers`: the register of issued papers; what it is asked for stands in the address, so that Back finds it again. */
import { Button } from '@mantine/core'
import { IconBan, IconFilePlus, IconInbox } from '@tabler/icons-react'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { formTitle } from '#renderer/papers/paperWords.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { paperText, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useListSelection } from '#renderer/ui/list/useListSelection.ts'
import { isSelected } from '#renderer/ui/listSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { BlankChoice } from './BlankChoice.tsx'
import { PaperFilters } from './PaperFilters.tsx'
import { paperTable, usePaperColumns } from './paperColumns.tsx'
import { type PaperLine, usePaperLines, usePapersById } from './queries.ts'
import { RegisterTabs } from './RegisterTabs.tsx'
import { filterOfSearch, type RegisterFilter, searchOfFilter } from './registerFilter.ts'
import { usePaperExport } from './usePaperExport.ts'
import { useTablePrint } from './useTablePrint.ts'
import { VoidBlanks } from './VoidBlanks.tsx'
import './papers.css'

/** Papers read at once: rows carry their sealed models, and older ones are found by their number. */
const PAGE = 300

type Side = { readonly kind: 'blank' } | { readonly kind: 'void'; readonly papers: readonly PaperLine[] }

export function PapersScreen() {
  const t = useText()
  const navigate = useNavigate()
  const filter = filterOfSearch(useLocation().search as Readonly<Record<string, unknown>>)
  const [limit, setLimit] = useState(PAGE)
  const [side, setSide] = useState<Side>()
  const lines = usePaperLines(filter, limit)
  const close = () => setSide(undefined)
  const actions: readonly DeskAction[] = [
    {
      id: 'new-blank',
      label: t('papers.newBlank'),
      icon: IconFilePlus,
      keys: 'F2',
      run: () => setSide({ kind: 'blank' }),
    },
    {
      id: 'take-in',
      label: t('papers.takeIn'),
      icon: IconInbox,
      keys: 'F6',
      run: () => navigate({ to: '/papers/return' }),
    },
  ]
  const hasOlder = lines?.length === limit
  return (
    <Page
      title={t('papers.title')}
      note={lines === undefined ? '' : t('papers.count', { count: lines.length })}
      actions={actions}
      filters={
        <>
          <RegisterTabs shown='papers' />
          <PaperFilters
            filter={filter}
            onFilter={(next) => void navigate({ to: '/papers', search: searchOfFilter(next), replace: true })}
          />
          {hasOlder && (
            <Button size='compact-sm' variant='subtle' onClick={() => setLimit(limit + PAGE)}>
              {t('papers.older')}
            </Button>
          )}
        </>
      }
      side={
        side?.kind === 'blank' ? (
          <BlankChoice onClose={close} />
        ) : (
          side && <VoidBlanks papers={side.papers} onClose={close} />
        )
      }
    >
      {lines !== undefined && (
        <Register {...{ lines, filter, hasOlder }} onVoid={(papers) => setSide({ kind: 'void', papers })} />
      )}
    </Page>
  )
}

interface RegisterProps {
  readonly lines: readonly PaperLine[]
  readonly filter: RegisterFilter
  readonly hasOlder: boolean
  readonly onVoid: (papers: readonly PaperLine[]) => void
}

function Register({ lines, filter, hasOlder, onVoid }: RegisterProps) {
  const t = useText()
  const navigate = useNavigate()
  const zone = useDeskClock((state) => state.zone)
  const leads = isLeader(useDesk().signature.actor)
  const columns = usePaperColumns()
  const place = `papers?${new URLSearchParams(searchOfFilter(filter)).toString()}`
  const [selection, setSelection] = useListSelection('papers', place)
  const here = lines.filter((paper) => isSelected(selection, paper.id))
  // Single papers stay selected while another filter is in force; "all" is all of this one.
  const elsewhere = usePapersById(
    selection.mode === 'only' ? [...selection.keys].filter((id) => here.every((paper) => paper.id !== id)) : [],
  )
  const selected = [...here, ...elsewhere]
  const exporting = usePaperExport({ shown: lines, selected, hasOlder })
  const printing = useTablePrint(lines.length, () => {
    const paper = paperText()
    const printed = selected.length > 0 ? selected : lines
    return {
      title: paper('lists.listOf.papers'),
      filter: filterWords(filter, paper),
      ...paperTable(printed, { t: paper, zone }),
    }
  })
  const voiding: DeskAction = {
    id: 'void-blanks',
    label: t('papers.voidBlanks'),
    icon: IconBan,
    isAvailable: leads && here.length > 0,
    whyNot: leads ? t('papers.voidBlanksNone') : t('papers.voidOnlyLeaders'),
    run: () => onVoid(here),
  }
  const acts = [...(filter.shown === 'blank' ? [voiding] : []), exporting.action, printing]
  return (
    <>
      <VirtualTable
        name={place}
        label={t('papers.title')}
        rows={lines}
        columns={columns}
        rowKey={(paper) => paper.id}
        onOpen={(paper) => void navigate({ to: `/papers/${paper.id}` })}
        empty={<NoPapers isAsked={Object.keys(searchOfFilter(filter)).length > 0} />}
        selection={selection}
        onSelection={setSelection}
        foot={
          <div className='list-acts'>
            {acts.map((action) => (
              <ActionButton key={action.id} action={action} size='xs' />
            ))}
          </div>
        }
      />
      {exporting.dialog}
    </>
  )
}

function NoPapers({ isAsked }: { readonly isAsked: boolean }) {
  const t = useText()
  return isAsked ? (
    <EmptyState title={t('papers.noneSuch')} />
  ) : (
    <EmptyState title={t('papers.emptyTitle')} hint={t('papers.emptyHint')} />
  )
}

function filterWords({ shown, form, box, span }: RegisterFilter, t: ReturnType<typeof paperText>): string {
  return [
    ...(shown === 'all' ? [] : [t(`papers.filters.${shown}`)]),
    ...(form === '' ? [] : [formTitle(form, t)]),
    ...(box === '' ? [] : [t('papers.inBox', { box })]),
    ...(span === '' ? [] : [t(`papers.spans.d${span}`)]),
  ].join(' · ')
}

/** `/decoration/{-$view}`: all cases under way, the module's home. `/decoration/applying` and the like are views of it. */

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconFilePlus, IconLayoutDashboard } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useListWindow } from '#renderer/db/lists/useListWindow.ts'
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import { type CaseLine, caseReader } from '#renderer/features/decoration/queries/caseLines.ts'
import { withoutPrefix } from '#renderer/features/decoration/queries/caseTerms.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { type ListAddress, useListAddress } from '#renderer/ui/list/useListAddress.ts'
import { useListSelection } from '#renderer/ui/list/useListSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { filterToText } from '#shared/domain/lists/listFilter.ts'
import { CasesBar } from './CasesBar.tsx'
import { CASE_VIEWS, CASES_LIST, caseQuery, isCaseView } from './caseFilters.ts'
import { applyPath, casePath } from './casePaths.ts'
import { useCaseColumns } from './useCaseColumns.tsx'
import { useCaseLabels } from './useCaseLabels.ts'
import { useCasesOnPaper } from './useCasesOnPaper.ts'

export function CasesScreen() {
  const { view } = useParams({ strict: false }) as { readonly view?: string }
  const navigate = useNavigate()
  const isPreset = isCaseView(view)
  useEffect(() => {
    // A view is a filter under a name: from here on the address says the filter itself.
    if (isPreset) void navigate({ to: '/decoration', search: { f: filterToText(CASE_VIEWS[view]) }, replace: true })
  }, [isPreset, view, navigate])
  return isPreset ? null : <Cases />
}

function Cases() {
  const t = useText()
  const navigate = useNavigate()
  const address = useListAddress('/decoration')
  const { filter, direction, text: typed } = address
  const query = caseQuery(filter, typed)
  const place = [CASES_LIST, filterToText(filter), direction, typed.trim()].join('?')
  const rows = useListWindow(query, caseReader, address)
  const labelOf = useCaseLabels()
  const [selection, setSelection] = useListSelection(CASES_LIST, place)
  const columns = useCaseColumns()
  const onPaper = useCasesOnPaper({ query, address, selection, total: rows.count })
  useHotKeys(onPaper.acts)
  const open = (document: string | undefined): void => {
    if (document !== undefined) void navigate({ to: casePath(withoutPrefix(document)) })
  }
  return (
    <Page
      title={t('decorationCases.list.title')}
      {...(rows.total === undefined ? {} : { note: t('decorationCases.list.count', { count: rows.total }) })}
      actions={[
        {
          id: 'apply',
          label: t('decorationCases.list.apply'),
          icon: IconFilePlus,
          keys: 'F2',
          run: () => void navigate({ to: applyPath() }),
        },
        {
          id: 'wall',
          label: t('decorationCases.list.wall'),
          icon: IconLayoutDashboard,
          keys: 'F6',
          run: () => void navigate({ to: '/decoration/wall' }),
        },
      ]}
      filters={
        <>
          <DecorationNav at='cases' />
          <FilterField
            value={typed}
            placeholder={t('decorationCases.list.filterHint')}
            onChange={address.setText}
            onEnter={() => void rows.keysBetween(0, 0).then(([first]) => open(first))}
          />
          <CasesBar address={address} labelOf={labelOf} />
        </>
      }
    >
      {rows.total === undefined ? (
        rows.failed && (
          <EmptyState icon={IconAlertTriangle} title={t('lists.failedTitle')} hint={t('lists.failedHint')} />
        )
      ) : (
        <VirtualTable
          name={place}
          label={t('decorationCases.list.title')}
          rows={rows}
          columns={columns}
          rowKey={(line: CaseLine) => line.id}
          onOpen={(line) => open(line.id)}
          empty={<Nothing address={address} />}
          selection={selection}
          onSelection={setSelection}
          order={{ key: 'unit', direction }}
          onOrder={(order) => address.setDirection(order.direction)}
          foot={
            <div className='list-acts'>
              {onPaper.acts.map((action) => (
                <ActionButton key={action.id} action={action} size='xs' />
              ))}
            </div>
          }
        />
      )}
      {onPaper.dialog}
    </Page>
  )
}

/** No case fits, or there is none yet. */
function Nothing({ address }: { readonly address: ListAddress }) {
  const t = useText()
  const isAsked = address.filter.length > 0 || address.text.trim() !== ''
  if (!isAsked)
    return <EmptyState title={t('decorationCases.list.noneTitle')} hint={t('decorationCases.list.noneHint')} />
  const clear = (): void => {
    address.setFilter([])
    address.setText('')
  }
  return (
    <EmptyState title={t('decorationCases.list.emptyTitle')} hint={t('decorationCases.list.emptyHint')}>
      <Button variant='default' size='xs' onClick={clear}>
        {t('decorationCases.list.clear')}
      </Button>
    </EmptyState>
  )
}

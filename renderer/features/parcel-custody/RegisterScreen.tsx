/** `/custody`: what the desk holds, and what it held: the module's home. `/custody/overdue` and the like are views of it. */
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type ListWindow, useListWindow } from '#renderer/db/lists/useListWindow.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { ListSide } from '#renderer/ui/list/ListSide.tsx'
import { type ListAddress, useListAddress } from '#renderer/ui/list/useListAddress.ts'
import { useListSelection } from '#renderer/ui/list/useListSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { filterToText } from '#shared/domain/lists/listFilter.ts'
import { OpeningImportScreen } from './OpeningImportScreen.tsx'
import { RegisterBar } from './RegisterBar.tsx'
import { RegisterCard } from './RegisterCard.tsx'
import { CustodyNav } from './RegisterNav.tsx'
import { useRegisterColumns } from './registerColumns.tsx'
import { isRegisterView, REGISTER_LIST, REGISTER_VIEWS, registerQuery } from './registerFilters.ts'
import { useRegisterLabels } from './registerLabels.ts'
import { type RegisterLine, registerReader } from './registerLines.ts'
import { CUSTODY_PREFIX } from './registerTerms.ts'
import { useRegisterActs } from './useRegisterActs.tsx'

export function RegisterScreen() {
  const { view } = useParams({ strict: false }) as { readonly view?: string }
  const navigate = useNavigate()
  const isPreset = isRegisterView(view)
  useEffect(() => {
    // A view is a filter under a name: from here on the address says the filter itself.
    if (isPreset) void navigate({ to: '/custody', search: { f: filterToText(REGISTER_VIEWS[view]) }, replace: true })
  }, [isPreset, view, navigate])
  if (view === 'opening') return <OpeningImportScreen />
  return isPreset ? null : <Register />
}

function Register() {
  const t = useText()
  const address = useListAddress('/custody')
  const { filter, direction, text: typed } = address
  const query = registerQuery(filter, typed)
  const place = [REGISTER_LIST, filterToText(filter), direction, typed.trim()].join('?')
  const rows = useListWindow(query, registerReader, address)
  const labelOf = useRegisterLabels()
  const [activeKey, setActive] = useState<string>()
  const [side, setSide] = useState(false)
  const [selection, setSelection] = useListSelection(REGISTER_LIST, place)
  const columns = useRegisterColumns(side ? 'beside' : 'whole')
  const open = useOpen()
  const openFirst = (): void => void rows.keysBetween(0, 0).then(([first]) => open(first))
  const acts = useRegisterActs({ query, address, selection, onSelection: setSelection, activeKey, total: rows.count })
  return (
    <Page
      title={t('custodyRegister.title')}
      {...(rows.total === undefined ? {} : { note: t('custodyRegister.count', { count: rows.total }) })}
      actions={acts.main}
      filters={
        <>
          <CustodyNav at='register' />
          <FilterField
            value={typed}
            placeholder={t('custodyRegister.filterHint')}
            onChange={address.setText}
            onEnter={openFirst}
          />
          <RegisterBar address={address} labelOf={labelOf} />
        </>
      }
      side={
        side && (
          <ListSide document={activeKey} card={cardOf} onOpen={() => open(activeKey)} onClose={() => setSide(false)} />
        )
      }
    >
      {rows.total === undefined ? (
        <NotYet failed={rows.failed} />
      ) : (
        <VirtualTable
          name={place}
          label={t('custodyRegister.title')}
          rows={rows}
          columns={columns}
          rowKey={(line: RegisterLine) => line.id}
          onOpen={(line) => open(line.id)}
          empty={<Nothing address={address} rows={rows} />}
          selection={selection}
          onSelection={setSelection}
          order={{ key: 'received', direction }}
          onOrder={(order) => address.setDirection(order.direction)}
          onActive={setActive}
          onSide={setSide}
          foot={
            <div className='list-acts register-acts' data-beside={side || undefined}>
              <Button
                size='xs'
                variant='subtle'
                color='gray'
                aria-pressed={side}
                title={t('lists.sideHint')}
                rightSection={<KeyHint combo={side ? 'ArrowLeft' : 'ArrowRight'} />}
                onClick={() => setSide(!side)}
              >
                {t('lists.side')}
              </Button>
              {acts.foot.map((action) => (
                <ActionButton key={action.id} action={action} size='xs' />
              ))}
            </div>
          }
        />
      )}
      {acts.dialog}
    </Page>
  )
}

const cardOf = (document: string) => <RegisterCard document={document} />

function useOpen() {
  const navigate = useNavigate()
  return (document: string | undefined): void => {
    if (document !== undefined) void navigate({ to: `/custody/item/${document.slice(CUSTODY_PREFIX.length)}` })
  }
}

/** Before this long nothing is said: most lists are there by then. */
const PATIENCE_MS = 400

/** The index is still being made, or was not. */
function NotYet({ failed }: { readonly failed: boolean }) {
  const t = useText()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (failed) return <EmptyState icon={IconAlertTriangle} title={t('lists.failedTitle')} hint={t('lists.failedHint')} />
  return isLate ? <EmptyState title={t('lists.preparing')} hint={t('lists.preparingHint')} /> : null
}

interface NothingProps {
  readonly address: ListAddress
  readonly rows: ListWindow<RegisterLine>
}

function Nothing({ address, rows }: NothingProps) {
  const t = useText()
  const { filter, text, setFilter } = address
  const query = text.trim()
  if (rows.isStale) return null
  if (query === '' && filter.length === 0)
    return <EmptyState title={t('custodyRegister.emptyTitle')} hint={t('custodyRegister.emptyHint')} />
  const asksEnded = filter.includes('stock/ended')
  return (
    <EmptyState
      title={query === '' ? t('lists.noMatch') : t('lists.noMatchText', { query })}
      hint={asksEnded ? t('lists.noMatchHint') : t('custodyRegister.perhapsEnded')}
    >
      {!asksEnded && (
        <Button variant='default' onClick={() => setFilter(['stock/ended'])}>
          {t('custodyRegister.lookInEnded')}
        </Button>
      )}
    </EmptyState>
  )
}

/** `/move-in/items/{-$view}`: every key and card by home, kind and number; a scanned number opens its card, and each act has a key. */
import { IconIdBadge2, IconKey } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import {
  findBySerial,
  type HandedLine,
  ITEM_VIEWS,
  type ItemView,
  useCardUntil,
  useHandedLine,
  useHandedLines,
} from '#renderer/features/move-in/queries/handing.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { normalizeText } from '#shared/kernel/text.ts'
import { CardsForm } from './CardsForm.tsx'
import { sayHandingRefusal } from './handingNotices.tsx'
import { IssueForm } from './IssueForm.tsx'
import { ItemCard } from './ItemCard.tsx'
import { ItemActForm, type ItemAsking, useItemActs } from './itemActs.tsx'
import { useItemColumns } from './useItemColumns.tsx'
import './handing.css'

export function ItemsScreen() {
  const { view = 'held' } = useParams({ strict: false }) as { readonly view?: string }
  const shown = ITEM_VIEWS.find((one) => one === view) ?? 'held'
  const lines = useHandedLines(shown)
  const cardUntil = useCardUntil()
  if (lines === undefined || cardUntil === undefined) return null
  return <Items key={shown} view={shown} lines={lines} cardUntil={cardUntil} />
}

interface ItemsProps {
  readonly view: ItemView
  readonly lines: readonly HandedLine[]
  readonly cardUntil: string
}

/** What the screen does besides showing the register. */
type Doing = { readonly act: 'issue' | 'cards'; readonly unitCode: string } | undefined

function Items({ view, lines, cardUntil }: ItemsProps) {
  const t = useText()
  const { store } = useDesk()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [asking, setAsking] = useState<ItemAsking>()
  const [doing, setDoing] = useState<Doing>()
  const columns = useItemColumns()
  const found = linesLike(lines, typed, t)
  // What is chosen is shown as it stands now, and stays when it leaves the list.
  const line = useHandedLine(chosen)
  const open = (one: HandedLine): void => {
    setChosen(one.id)
    setAsking(undefined)
  }
  const openSerial = async (serial: string): Promise<void> => {
    const one = await findBySerial(store, serial)
    if (one === undefined) sayHandingRefusal('item-unknown')
    else open(one)
  }
  useScanner((scanned) => void openSerial(scanned))
  const unitCode = line?.unitCode ?? ''
  const actions: readonly DeskAction[] = [
    {
      ...{ id: 'issue', label: t('moveInHanding.acts.issue'), icon: IconKey, keys: 'F2' },
      run: () => setDoing({ act: 'issue', unitCode }),
    },
    {
      ...{ id: 'cards', label: t('moveInHanding.acts.cards'), icon: IconIdBadge2, keys: 'Alt+N' },
      run: () => setDoing({ act: 'cards', unitCode }),
    },
  ]
  const nav = <MoveInNav at='items' />
  const close = (): void => setDoing(undefined)
  if (doing !== undefined)
    return (
      <Page title={t('moveInHanding.title')} filters={nav}>
        {doing.act === 'issue' ? (
          <IssueForm unitCode={doing.unitCode} onClose={close} />
        ) : (
          <CardsForm unitCode={doing.unitCode} cardUntil={cardUntil} onClose={close} />
        )}
      </Page>
    )
  return (
    <Page
      title={t('moveInHanding.title')}
      note={t('moveInHanding.note', { count: lines.length })}
      actions={actions}
      filters={
        <>
          {nav}
          <ListSwitch
            label={t('moveInHanding.lists')}
            lists={ITEM_VIEWS.map((one) => ({
              ...{ path: `/move-in/items/${one}`, label: t(`moveInHanding.views.${one}`), isShown: one === view },
            }))}
          />
          <FilterField
            value={typed}
            placeholder={t('moveInHanding.find')}
            onChange={setTyped}
            onEnter={() => {
              const [first] = found
              if (first === undefined) void openSerial(typed)
              else open(first)
            }}
          />
        </>
      }
      side={
        <ItemSide
          line={line}
          asking={asking}
          cardUntil={cardUntil}
          onAsk={setAsking}
          onClose={() => setChosen(undefined)}
        />
      }
    >
      <VirtualTable
        name={`handed-items-${view}`}
        label={t(`moveInHanding.views.${view}`)}
        rows={found}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={open}
        empty={
          typed.trim() === '' ? (
            <EmptyState title={t('moveInHanding.empty')} hint={t('moveInHanding.emptyHint')} />
          ) : (
            <EmptyState title={t('moveInHanding.nothingLike', { typed: typed.trim() })} />
          )
        }
      />
    </Page>
  )
}

interface ItemSideProps {
  readonly line: HandedLine | undefined
  readonly asking: ItemAsking | undefined
  readonly cardUntil: string
  readonly onAsk: (asking: ItemAsking | undefined) => void
  readonly onClose: () => void
}

function ItemSide({ line, asking, cardUntil, onAsk, onClose }: ItemSideProps) {
  const t = useText()
  if (line === undefined) return <SidePanel title={t('moveInHanding.title')}>{t('moveInHanding.pick')}</SidePanel>
  if (asking !== undefined)
    return (
      <ItemActForm key={`${line.id}/${asking}`} {...{ line, asking, cardUntil }} onClose={() => onAsk(undefined)} />
    )
  return <CardOfItem line={line} onAsk={onAsk} onClose={onClose} />
}

function CardOfItem({
  line,
  onAsk,
  onClose,
}: Pick<ItemSideProps, 'onAsk' | 'onClose'> & { readonly line: HandedLine }) {
  const actions = useItemActs(line, onAsk)
  return <ItemCard line={line} actions={actions} onClose={onClose} />
}

/** Lines in which every typed word is found: home, number, kind or name. */
function linesLike(lines: readonly HandedLine[], typed: string, t: Text): readonly HandedLine[] {
  const words = normalizeText(typed).toLowerCase().split(' ').filter(Boolean)
  if (words.length === 0) return lines
  return lines.filter(({ unitCode, name, state }) => {
    const said = [unitCode, name, state.serial, moveInWord('handed', state.kind, t)].join('\n').toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

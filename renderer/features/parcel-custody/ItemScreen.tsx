/**
 * `/custody/item/$id`: everything of one thing, and what can be done with it by one key. A scan leads to `/custody/item/<code>/out`, where the
 * hand-out stands open; the code may be a record's, a waybill or a tag.
 */
import { IconPackageImport } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useEffectEvent } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { whatInShort } from './custodyWords.ts'
import { findScanned } from './findScanned.ts'
import { type HandOutOffer, loadOffer } from './handOutOffer.ts'
import { ItemActForm } from './ItemActForm.tsx'
import { ItemCard } from './ItemCard.tsx'
import { useItemActs } from './itemActs.tsx'
import { type CustodyLine, loadItem } from './queries.ts'

export function ItemScreen() {
  const { id = '', act } = useParams({ strict: false }) as { readonly id?: string; readonly act?: string }
  const { store } = useDesk()
  const answer = useLiveAnswer(async () => {
    const found = await findScanned(store, id)
    if (found === undefined) return null
    // Somebody waits at the desk: what the hand-out offers is read along, not after.
    const offering = act === 'out' ? loadOffer(store, [found.id]) : undefined
    const line = await loadItem(store, found.id)
    return line === undefined ? null : { line, offer: await offering }
  }, [store, id, act])
  if (answer === undefined) return null
  return answer === null ? <Unknown code={id} /> : <Item key={answer.line.id} {...answer} act={act} />
}

function Unknown({ code }: { readonly code: string }) {
  const t = useText()
  const navigate = useNavigate()
  const intake = {
    id: 'intake',
    label: t('custodyOut.takeIn'),
    icon: IconPackageImport,
    keys: 'F2',
    run: () => navigate({ to: '/custody/intake' }),
  }
  return (
    <Page title={t('custodyOut.title')} actions={[intake]}>
      <EmptyState title={t('custodyOut.unknown')} hint={t('custodyOut.unknownHint', { code })} />
    </Page>
  )
}

interface ItemProps {
  readonly line: CustodyLine
  readonly offer: HandOutOffer | undefined
  readonly act: string | undefined
}

function Item({ line, offer, act }: ItemProps) {
  const t = useText()
  // The dialog is painted first; the card behind it can wait a moment.
  const showsCard = useDeferredValue(true, act !== 'out')
  const navigate = useNavigate()
  const isInStore = line.item.status === 'in-store'
  const { actions, asked, ask, close } = useItemActs(line, act === 'out' && isInStore ? 'handOut' : undefined)
  // The next scan of the same label leads to another address than this one.
  const leave = (): void => {
    close()
    if (act !== undefined) void navigate({ to: `/custody/item/${line.id}`, replace: true })
  }
  const open = useEffectEvent(() => {
    if (isInStore) ask('handOut')
  })
  useEffect(() => {
    if (act === 'out') open()
  }, [act])
  const heading = t('custodyOut.heading', { tag: line.item.tag, what: whatInShort(line.item) })
  return (
    <Page
      title={heading}
      actions={asked === 'handOut' || asked === 'notify' ? actions.map(withoutKey) : actions}
      side={asked === undefined ? undefined : <ItemActForm line={line} offer={offer} asked={asked} onClose={leave} />}
    >
      {showsCard && <ItemCard line={line} />}
    </Page>
  )
}

/** Painted at once with its screen, a dialog is below it for the keys: then the screen has none. */
function withoutKey({ keys: _keys, ...action }: DeskAction): DeskAction {
  return action
}

/**
 * `/custody/item/$id`: everything of one thing, and what can be done with it by one key. A scan leads to `/custody/item/<code>/out`, where the
 * hand-out stands open; the code may be a record's, a waybill or a tag.
 */
import { IconPackageImport } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { whatInShort } from './custodyWords.ts'
import { findScanned } from './findScanned.ts'
import { ItemActForm } from './ItemActForm.tsx'
import { ItemCard } from './ItemCard.tsx'
import { useItemActs } from './itemActs.tsx'
import { type CustodyLine, loadItem } from './queries.ts'

export function ItemScreen() {
  const { id = '', act } = useParams({ strict: false }) as { readonly id?: string; readonly act?: string }
  const { store } = useDesk()
  const line = useLiveAnswer(async () => {
    const found = await findScanned(store, id)
    return found === undefined ? null : ((await loadItem(store, found.id)) ?? null)
  }, [store, id])
  if (line === undefined) return null
  return line === null ? <Unknown code={id} /> : <Item key={line.id} line={line} act={act} />
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

function Item({ line, act }: { readonly line: CustodyLine; readonly act: string | undefined }) {
  const t = useText()
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
      actions={actions}
      side={asked === undefined ? undefined : <ItemActForm line={line} asked={asked} onClose={leave} />}
    >
      <ItemCard line={line} />
    </Page>
  )
}

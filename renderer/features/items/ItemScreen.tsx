/** `/items/$itemId`: one item at a glance, what happened with it, and what can be done now. */
import { IconArrowLeft } from '@tabler/icons-react'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useFindUnit } from '#renderer/db/search/useUnitChoice.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { TimeLine } from '#renderer/ui/TimeLine.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { confirmTold, takeBackItem } from './commands.ts'
import { ItemActForm } from './ItemActForm.tsx'
import { ItemHead } from './ItemHead.tsx'
import { ACT_KEYS, actLabel, actsOf, type FormAct, type ItemAct, isSeldom } from './itemActs.ts'
import { itemHistory } from './itemHistory.ts'
import { itemStanding } from './itemWords.ts'
import { type ItemLine, useColleagues, useItemLine } from './queries.ts'
import { useItemStep } from './useItemSteps.tsx'
import { useSlipAct } from './workContactActs.tsx'
import './items.css'

export function ItemScreen() {
  const t = useText()
  const { itemId = '' } = useParams({ strict: false }) as { readonly itemId?: string }
  const line = useItemLine(itemId)
  if (line === undefined) return null
  if (line === null) return <EmptyState title={t('items.notFound')} hint={t('items.notFoundHint')} />
  return <OneItem key={itemId} line={line} />
}

function OneItem({ line }: { readonly line: ItemLine }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const time = useDeskClock()
  const [act, setAct] = useState<FormAct>()
  const slip = useSlipAct(line.item)
  const actions = useActs(line, setAct)
  const { v } = line.item
  const standing = itemStanding(v, time)
  const title = `${v.kind} ${covered ? '••••' : v.matter}`
  return (
    <Page
      title={title}
      heading={<span className='item-title'>{title}</span>}
      note={
        <>
          <StateBadge state={standing.state} words={standing.words} />{' '}
          <ContestedMark records={[`item/${line.item.id}`]} />
        </>
      }
      actions={[...actions.slice(0, -1), ...slip.actions, ...actions.slice(-1)]}
      side={act && <ActSide act={act} line={line} onClose={() => setAct(undefined)} />}
    >
      {slip.dialog}
      <div className='item-page'>
        <ItemHead line={line} />
        <section>
          <h2>{t('items.log.title')}</h2>
          <ItemLog line={line} />
        </section>
      </div>
    </Page>
  )
}

/** Oldest first: how the matter went. */
function ItemLog({ line: { item } }: { readonly line: ItemLine }) {
  const { store } = useDesk()
  const covered = usePrivacy((state) => state.covered)
  const language = useLanguage((state) => state.language)
  const entries = useLiveAnswer(async () => {
    const row = await store.db.items.get(item.id)
    return row && itemHistory(store, row)
  }, [store, item.id, language])
  return <TimeLine entries={(entries ?? []).map(({ coveredText, ...entry }) => shown(entry, covered, coveredText))} />
}

function shown<Entry extends { readonly text: string }>(entry: Entry, covered: boolean, words = entry.text): Entry {
  return covered ? { ...entry, text: words } : entry
}

interface ActSideProps {
  readonly act: FormAct
  readonly line: ItemLine
  readonly onClose: () => void
}

function ActSide({ act, line: { item, unitCode }, onClose }: ActSideProps) {
  const t = useText()
  const desk = useDesk()
  const { store } = desk
  const rules = useLiveAnswer(() => loadItemRules(store), [store])
  const colleagues = useColleagues()
  const kinds = useSetting('items.request-kinds')
  const departments = useSetting('items.departments')
  const findUnit = useFindUnit()
  const [fromMs] = useState(() => store.clock.nowMs())
  if (rules === undefined || colleagues === undefined) return null
  const time = { rules, fromMs }
  const facts = { desk, itemId: item.id, v: item.v, unitCode, findUnit, time, colleagues, kinds, departments }
  const title = actLabel(act, item.v, { t, rules, staffId: desk.signature.actor.id })
  return <ItemActForm key={act} act={act} title={title} facts={facts} onClose={onClose} />
}

function useActs({ item }: ItemLine, open: (act: FormAct) => void): readonly DeskAction[] {
  const t = useText()
  const { store, signature } = useDesk()
  const { history } = useRouter()
  const step = useItemStep()
  const rules = useLiveAnswer(() => loadItemRules(store), [store])
  const staffId = signature.actor.id
  const isOwn = (event: ItemLine['item']['s'][number] | undefined) =>
    event?.actor.id === staffId && event.session === signature.session
  const looker = {
    staffId,
    isLeader: isLeader(signature.actor),
    isOwnSlip: isOwn(item.s.find((event) => event.ev === 'registered')),
    isOwnLastStep: item.s.length > 1 && isOwn(item.s.at(-1)),
    may: (cmd: string) => store.registry.mayAct(cmd, signature.actor.role) === 'allowed',
  }
  const run = (act: ItemAct) => {
    if (act === 'told') return step((desk) => confirmTold(desk, item.id), t('items.done.told'))
    if (act === 'takeBack') return step((desk) => takeBackItem(desk, item.id), t('items.done.takeBack'))
    return open(act)
  }
  const acts = actsOf(item.v, looker).map((act) => ({
    id: act,
    label: actLabel(act, item.v, { t, rules, staffId }),
    keys: ACT_KEYS[act],
    ...(isSeldom(act) ? { seldom: true as const } : {}),
    run: () => run(act),
  }))
  return [
    ...acts,
    { id: 'back', label: t('items.acts.back'), icon: IconArrowLeft, keys: 'Escape', run: () => history.back() },
  ]
}

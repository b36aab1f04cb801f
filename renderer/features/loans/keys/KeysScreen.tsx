/** `/loans/keys/{-$view}`: the key cabinet: its hooks, the register, the owners' keys, what is out. A set's id opens its card. */
import { IconKey, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLoanSteps } from '#renderer/features/loans/useLoanSteps.tsx'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { parseThingCode } from '#shared/domain/loans/thingCode.ts'
import { KeyLists } from './KeyLists.tsx'
import { KeyNav } from './KeyNav.tsx'
import { KeySide, type KeySidePlace } from './KeySide.tsx'
import { isKeyView, type KeyView, keysLike } from './keyViews.ts'
import { type KeyCabinet, useKeyCabinet } from './queries.ts'
import { useKeyPrints } from './useKeyPrints.tsx'
import { useReturnAll } from './useReturnAll.tsx'
import '#renderer/features/loans/loans.css'
import './keys.css'

export function KeysScreen() {
  const { view = 'map' } = useParams({ strict: false }) as { readonly view?: string }
  const { now } = useDeskClock()
  const cabinet = useKeyCabinet(now)
  if (cabinet === undefined) return null
  // Another screen leads to one set by its id.
  if (!isKeyView(view)) return <Keys key={view} view='map' first={view} cabinet={cabinet} />
  return <Keys key={view} view={view} first={undefined} cabinet={cabinet} />
}

interface KeysProps {
  readonly view: KeyView
  readonly first: string | undefined
  readonly cabinet: KeyCabinet
}

function Keys({ view, first, cabinet }: KeysProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(first)
  const [place, setPlace] = useState<KeySidePlace>({ kind: 'card' })
  const found = keysLike(cabinet, view, typed)
  const open = (id: string): void => {
    setChosen(id)
    setPlace({ kind: 'card' })
  }
  useLabelScan(open)
  const line = cabinet.sets.find(({ id }) => id === chosen)
  const prints = useKeyPrints(found, typed)
  const returnAll = useReturnAll(line, cabinet.sets)
  const actions = [
    {
      id: 'entrust',
      label: t('keys.acts.entrust'),
      icon: IconKey,
      keys: 'F2',
      run: () => setPlace({ kind: 'entrust' }),
    },
    { id: 'add', label: t('keys.acts.add'), icon: IconPlus, keys: 'Alt+N', run: () => setPlace({ kind: 'add' }) },
    ...returnAll,
    { id: 'labels', label: t('keys.acts.labels'), icon: IconPrinter, keys: 'Ctrl+P', ...prints.labels },
    { id: 'register', label: t('keys.acts.register'), icon: IconPrinter, keys: 'F7', ...prints.register },
  ]
  return (
    <Page
      title={t('keys.title')}
      note={t('keys.note', countsOf(cabinet))}
      actions={actions}
      filters={
        <>
          <KeyNav view={view} />
          <FilterField
            value={typed}
            placeholder={t('keys.find')}
            onChange={setTyped}
            onEnter={() => {
              const id = view === 'entrustments' ? found.entrusted[0]?.state.thingId : found.sets[0]?.id
              if (id !== undefined) open(id)
            }}
          />
        </>
      }
      side={
        <KeySide
          place={place}
          line={line}
          onPlace={setPlace}
          onClose={() => (place.kind === 'card' ? setChosen(undefined) : setPlace({ kind: 'card' }))}
        />
      }
    >
      <KeyLists
        view={view}
        found={found}
        typed={typed}
        chosen={chosen}
        onOpen={open}
        onHang={(slot) => setPlace({ kind: 'add', slot })}
      />
    </Page>
  )
}

function countsOf({ sets }: KeyCabinet) {
  const kept = sets.filter(({ stand }) => stand !== 'retired' && stand !== 'handed-over')
  const count = (stand: string): number => kept.filter((line) => line.stand === stand).length
  const out = kept.filter(({ loan }) => loan !== undefined).length
  return { sets: kept.length, out, late: count('late'), sealed: count('sealed'), missing: count('missing') }
}

/** The label of a set that is out takes it back; any other opens its card. */
function useLabelScan(open: (id: string) => void): void {
  const { store } = useDesk()
  const steps = useLoanSteps()
  const navigate = useNavigate()
  useScanner((scanned) => {
    const id = parseThingCode(scanned)
    const act = async (): Promise<void> => {
      if (id === undefined || (await steps.takeBackThing(id))) return
      const thing = await store.db.loanThings.get(id)
      if (thing?.v.kind === 'key') open(id)
      else void navigate({ to: `/loans/${id}` })
    }
    void act()
  })
}

/** The key cabinet as it hangs on the wall: rows of hooks, what is on each, what is gone. Arrow keys walk over the hooks. */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { walkTiles } from '#renderer/ui/keys/walkTiles.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import { hookOf, hooksOfRow } from '#shared/domain/loans/keys/keyStand.ts'
import { standBadge } from './keyBadges.ts'
import type { KeyLine } from './queries.ts'
import './keys.css'

interface CabinetMapProps {
  readonly sets: readonly KeyLine[]
  readonly chosen: string | undefined
  readonly onOpen: (id: string) => void
  /** A free hook was chosen: something is to hang there. */
  readonly onHang: (slot: string) => void
  /** While something is sought, only what was found stands there: no free hooks. */
  readonly isSought: boolean
}

interface MapRow {
  readonly key: string
  readonly sets: readonly KeyLine[]
  /** Hooks with a number, in order; empty for places without. */
  readonly numbers: readonly number[]
}

export function CabinetMap({ sets, isSought, ...acts }: CabinetMapProps) {
  const inUse = sets.filter(({ stand }) => stand !== 'retired' && stand !== 'handed-over')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside.
    <div className='key-map' onKeyDown={(event) => walkTiles(event, '.key-hook')}>
      {rowsOf(inUse).map((row) => (
        <CabinetRow key={row.key} row={row} isSought={isSought} {...acts} />
      ))}
    </div>
  )
}

function rowsOf(sets: readonly KeyLine[]): readonly MapRow[] {
  const placed = Map.groupBy(sets, ({ thing }) => hookOf(thing.slot)?.row)
  return [...placed].map(([row, lines]) => ({
    key: row === undefined ? '?' : `=${row}`,
    sets: lines,
    numbers: hooksOfRow(lines.flatMap(({ thing }) => hookOf(thing.slot)?.number ?? [])),
  }))
}

type CabinetRowProps = Omit<CabinetMapProps, 'sets'> & { readonly row: MapRow }

function CabinetRow({ row, chosen, onOpen, onHang, isSought }: CabinetRowProps) {
  const t = useText()
  const out = row.sets.filter(({ loan }) => loan !== undefined).length
  const name = row.key.slice(1)
  const title = row.key === '?' ? t('keys.noSlot') : name === '' ? t('keys.noRow') : t('keys.row', { row: name })
  const onHook = Map.groupBy(row.sets, ({ thing }) => hookOf(thing.slot)?.number)
  const tile = (line: KeyLine) => (
    <li key={line.id}>
      <HookTile line={line} isChosen={line.id === chosen} onOpen={() => onOpen(line.id)} />
    </li>
  )
  const slotAt = slotNames(row.sets)
  return (
    <section className='key-row' aria-label={title}>
      <h2>
        {title} <span className='quiet'>{t('keys.rowCount', { count: row.sets.length, out })}</span>
      </h2>
      <ul className='key-hooks'>
        {row.key === '?'
          ? row.sets.map(tile)
          : row.numbers.flatMap((number) => {
              const lines = onHook.get(number)
              if (lines) return lines.map(tile)
              if (isSought) return []
              const slot = slotAt(number)
              return [
                <li key={`free-${number}`}>
                  <button
                    type='button'
                    className='key-hook key-free'
                    aria-label={t('keys.freeHook', { slot })}
                    onClick={() => onHang(slot)}
                  >
                    {slot}
                  </button>
                </li>,
              ]
            })}
      </ul>
    </section>
  )
}

/** Names a free hook as its neighbours are named: K-07 between K-06 and K-08. */
function slotNames(sets: readonly KeyLine[]): (number: number) => string {
  const like = sets.find(({ thing }) => hookOf(thing.slot) !== undefined)?.thing.slot ?? ''
  const digits = /\d+$/.exec(like)?.[0] ?? ''
  const stem = like.slice(0, like.length - digits.length)
  return (number) => stem + String(number).padStart(digits.startsWith('0') ? digits.length : 1, '0')
}

interface TileProps {
  readonly line: KeyLine
  readonly isChosen: boolean
  readonly onOpen: () => void
}

function HookTile({ line, isChosen, onOpen }: TileProps) {
  const { zone, now } = useDeskClock()
  const { thing, loan, set, entrusted, stand } = line
  const { state, words } = standBadge(line)
  const due = loan && momentText(loan.loan.dueAt, { zone, now })
  return (
    <button type='button' className='key-hook' aria-current={isChosen} data-stand={stand} onClick={onOpen}>
      <span className='key-hook-head'>
        <span className='quiet'>{thing.slot}</span>
        <span className='quiet'>
          {entrusted ? '✉' : ''}
          {`×${thing.count}`}
        </span>
      </span>
      <span className='key-hook-label'>{thing.label}</span>
      <span className='key-hook-state' data-state={state}>
        <StateSign state={state} />
        {loan ? <PersonName name={loan.who} /> : (set?.seal?.number ?? words)}
        {due && <span className='quiet'>{due.near === 'today' ? due.time : due.day}</span>}
        {loan === undefined && <span className='key-hidden'>{words}</span>}
        <ContestedMark records={[`loanThing/${line.id}`]} isPlain />
      </span>
    </button>
  )
}

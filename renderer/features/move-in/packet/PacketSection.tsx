/** The packet of a home: its papers in order, with number, copies and how each stands; prepared and printed as a whole (handbook R36). */
import { TextInput } from '@mantine/core'
import { IconFileText, IconPrinter, IconRefresh, IconStack2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { type PacketPaperStand, packetStandOf } from '#renderer/features/move-in/commands/packet.ts'
import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'
import { whyNot } from '#renderer/papers/paperWords.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { isEnded } from '#shared/domain/move-in/cases/caseFacts.ts'
import { MAX_COPIES } from '#shared/domain/sheets/decisions.ts'
import { AnewForm } from './AnewForm.tsx'
import { isToPrepare, standWords } from './packetWords.ts'
import { usePacketActs, type WantedCopies } from './usePacketActs.ts'
import './packet.css'

export function PacketSection({ row }: MoveInSectionProps) {
  const desk = useDesk()
  const found = useLiveAnswer(async () => {
    const unit = row.v.unitId === null ? undefined : await desk.store.db.units.get(row.v.unitId)
    return { stands: await packetStandOf(desk, row), unit: unit?.v.code ?? '' }
  }, [desk, row])
  return found === undefined ? null : <Packet key={row.id} row={row} {...found} />
}

interface PacketProps {
  readonly row: MoveInCaseRow
  readonly unit: string
  readonly stands: readonly PacketPaperStand[]
}

function Packet({ row, unit, stands }: PacketProps) {
  const t = useText()
  const acts = usePacketActs(row, unit)
  const [isAsking, setAsking] = useState(false)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const copies = copiesIn(typed)
  const actions = usePacketActions({ row, stands, copies, acts, ask: () => setAsking(true) })
  useHotKeys(actions, { enabled: !isAsking })
  const drawn = stands.filter((stand) => stand.drawn !== null && !stand.drawn.isVoid).length
  const all = stands.reduce((sum, { form, copies: usual }) => sum + (copies?.[form] ?? usual), 0)
  return (
    <section aria-label={t('moveInPacket.title')} className='packet'>
      {isAsking ? (
        <AnewForm stands={stands} acts={acts} onClose={() => setAsking(false)} />
      ) : (
        <div className='packet-acts'>
          {actions.map((action, index) => (
            <ActionButton key={action.id} action={action} main={index === 0} />
          ))}
        </div>
      )}
      <p className='quiet' role='status'>
        {t('moveInPacket.summary', { drawn, of: stands.length, copies: all })}
      </p>
      <table className='packet-table' aria-label={t('moveInPacket.title')}>
        <thead>
          <tr>
            <th scope='col'>{t('moveInPacket.columns.form')}</th>
            <th scope='col'>{t('moveInPacket.columns.number')}</th>
            <th scope='col'>{t('moveInPacket.columns.stand')}</th>
            <th scope='col'>{t('moveInPacket.columns.copies')}</th>
          </tr>
        </thead>
        <tbody>
          {stands.map((stand) => (
            <PacketRow
              key={stand.form}
              stand={stand}
              typed={typed[stand.form]}
              onType={(count) => setTyped((before) => ({ ...before, [stand.form]: count }))}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface PacketRowProps {
  readonly stand: PacketPaperStand
  readonly typed: string | undefined
  readonly onType: (count: string) => void
}

function PacketRow({ stand, typed, onType }: PacketRowProps) {
  const t = useText()
  const { title, drawn, copies } = stand
  const isBad = typed !== undefined && countOf(typed) === undefined
  return (
    <tr data-open={isToPrepare(stand) || undefined}>
      <th scope='row'>{title}</th>
      <td className='packet-number'>{drawn?.number ?? ''}</td>
      <td>{standWords(stand, t)}</td>
      <td>
        <TextInput
          aria-label={t('moveInPacket.copiesOf', { form: title })}
          className='packet-copies'
          size='xs'
          inputMode='numeric'
          autoComplete='off'
          value={typed ?? String(copies)}
          error={isBad ? t('moveInPacket.copiesInvalid') : undefined}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      </td>
    </tr>
  )
}

/** 0 to 9; undefined for anything else. */
function countOf(typed: string): number | undefined {
  const count = Number(typed)
  return /^\d$/.test(typed.trim()) && count <= MAX_COPIES ? count : undefined
}

/** The copies that were typed; undefined while one cannot be read. */
function copiesIn(typed: Readonly<Record<string, string>>): WantedCopies | undefined {
  const read = Object.entries(typed).map(([form, count]) => [form, countOf(count)] as const)
  return read.every(([, count]) => count !== undefined) ? (Object.fromEntries(read) as WantedCopies) : undefined
}

interface ActionParts {
  readonly row: MoveInCaseRow
  readonly stands: readonly PacketPaperStand[]
  readonly copies: WantedCopies | undefined
  readonly acts: ReturnType<typeof usePacketActs>
  readonly ask: () => void
}

function usePacketActions({ row, stands, copies, acts, ask }: ActionParts): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const isOver = isEnded(row.v) || row.v.handOver !== null
  const isDue = !isOver && stands.some(isToPrepare)
  const hasDrawn = stands.some(({ drawn }) => drawn !== null && !drawn.isVoid)
  const printing = (way: 'pdf' | 'print') => {
    const cannot = whyNot(desk, way)
    const reason = copies === undefined ? t('moveInPacket.copiesInvalid') : t('moveInPacket.whyNot.nothing')
    return {
      isAvailable: cannot === undefined && copies !== undefined && (hasDrawn || isDue),
      whyNot: cannot ?? reason,
      run: () => acts.print(way, copies ?? {}),
    }
  }
  return [
    {
      ...{ id: 'prepare', label: t('moveInPacket.acts.prepare'), icon: IconStack2, keys: 'F2', isAvailable: isDue },
      whyNot: isOver ? t('moveInPacket.refusals.case-ended.what') : t('moveInPacket.whyNot.ready'),
      run: acts.prepare,
    },
    { ...{ id: 'pdf', label: t('moveInPacket.acts.pdf'), icon: IconFileText, keys: 'F4' }, ...printing('pdf') },
    { ...{ id: 'print', label: t('moveInPacket.acts.print'), icon: IconPrinter, keys: 'F6' }, ...printing('print') },
    {
      ...{ id: 'anew', label: t('moveInPacket.acts.anew'), icon: IconRefresh, keys: 'F7' },
      isAvailable: !isOver && hasDrawn,
      whyNot: isOver ? t('moveInPacket.refusals.case-ended.what') : t('moveInPacket.whyNot.nothing'),
      run: ask,
    },
  ]
}

/** A handover as it was signed: differences first, then its weekly check and its paper. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { printHandover } from '#renderer/app/dayClose/printRecord.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { ShiftRow } from '#renderer/db/tables.ts'
import { checkShift } from '#renderer/features/shifts/commands.ts'
import { loadHandoverRecord } from '#renderer/features/shifts/papers.ts'
import { momentText } from '#renderer/features/shifts/queries.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { isMismatch } from '#shared/domain/shifts/shiftDecisions.ts'

interface ShiftRecordProps {
  readonly shift: ShiftRow
  readonly names: ReadonlyMap<string, string>
}

export function ShiftRecord({ shift, names }: ShiftRecordProps) {
  const t = useText()
  const desk = useDesk()
  const shown = useShownName()
  const { v } = shift
  const record = useLiveAnswer(() => loadHandoverRecord(desk.store, shift.id), [desk.store, shift.id])
  const differing = v.counts.filter(isMismatch)
  const atOnce = v.counts.filter(({ byAllMatch }) => byAllMatch).length
  const time = momentText(desk.store, v.handedOverAt, v.day)
  return (
    <section className='shift-record' aria-label={v.name}>
      <h2>{t('shifts.pendingLine', { name: v.name, giver: shown(names.get(v.handedOverBy) ?? ''), time })}</h2>
      <p className='shift-record-state'>
        {differing.length > 0 ? (
          <StateBadge state='late' words={t('shifts.mismatch', { count: differing.length })} />
        ) : (
          <StateBadge state='done' words={t('shifts.allRight')} />
        )}
        <ContestedMark records={[`shift/${shift.id}`]} />
        {atOnce > 0 && <span className='quiet'>{t('shifts.byAllMatch', { count: atOnce })}</span>}
        {v.thingsOut > 0 && <StateBadge state='due' words={t('shifts.out', { count: v.thingsOut })} />}
        <Button size='xs' variant='default' onClick={() => void printHandover(desk, shift.id)}>
          {t('shifts.print')}
        </Button>
      </p>
      <RecordCounts shift={shift} />
      {record !== undefined && <RecordWords words={[record.special, record.equipment]} />}
      {record !== undefined && record.matters.length > 0 && <RecordMatters matters={record.matters} />}
      {v.status === 'closed' && <WeeklyCheck shift={shift} names={names} />}
    </section>
  )
}

function RecordCounts({ shift: { v } }: { readonly shift: ShiftRow }) {
  const t = useText()
  const sorted = [...v.counts].sort((a, b) => Number(isMismatch(b)) - Number(isMismatch(a)))
  return (
    <table className='plain-table'>
      <thead>
        <tr>
          <th scope='col'>{t('shifts.thing')}</th>
          <th scope='col' data-numeric>
            {t('shifts.expected')}
          </th>
          <th scope='col' data-numeric>
            {t('shifts.counted')}
          </th>
          <th scope='col'>{t('shifts.note')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((line) => (
          <tr key={line.id}>
            <th scope='row'>{line.label}</th>
            <td data-numeric>{line.expected ?? t('shifts.unknown')}</td>
            <td data-numeric data-alarm={isMismatch(line)}>
              {line.counted}
            </td>
            <td>{line.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RecordWords({ words: [special, equipment] }: { readonly words: readonly [string, string] }) {
  const t = useText()
  return (
    <>
      {special !== '' && (
        <p>
          <strong>{t('shifts.special')}</strong> {special}
        </p>
      )}
      {equipment !== '' && (
        <p>
          <strong>{t('shifts.equipment')}</strong> {equipment}
        </p>
      )}
    </>
  )
}

function RecordMatters({
  matters,
}: {
  readonly matters: readonly { readonly matter: string; readonly due: string }[]
}) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  return (
    <details className='on-paper' open>
      <summary>{t('shifts.matters', { count: matters.length })}</summary>
      {/* Signed words may name people: covered, they stay away. */}
      {!covered && (
        <ul className='record-matters'>
          {matters.map(({ matter, due }) => (
            <li key={`${matter}/${due}`}>
              {matter} <span className='quiet'>{due}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

function WeeklyCheck({ shift: { id, v }, names }: ShiftRecordProps) {
  const t = useText()
  const desk = useDesk()
  const [note, setNote] = useState('')
  if (v.checkedAt !== '')
    return (
      <p>
        <StateBadge state='done' words={t('shifts.checked', { name: names.get(v.checkedBy) ?? '' })} /> {v.checkNote}
      </p>
    )
  if (!isLeader(desk.signature.actor)) return null
  return (
    <form
      className='close-acts'
      onSubmit={(event) => {
        event.preventDefault()
        void checkShift(desk, id, note).then((done) => done.ok && showNotice(t('shifts.checkedNotice')))
      }}
    >
      <TextInput
        className='hand-to-reason'
        aria-label={t('shifts.checkNote')}
        placeholder={t('shifts.checkNote')}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type='submit'>{t('shifts.check')}</Button>
    </form>
  )
}

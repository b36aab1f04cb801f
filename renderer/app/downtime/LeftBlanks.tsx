/** Blanks that are still out: those written on are entered afterwards, the others voided together. */
import { Button, Checkbox } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { shiftRefusalWords } from '#renderer/app/handover/refusalWords.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { SheetRow } from '#renderer/db/tables.ts'
import { fileBlank, returnBlanks } from '#renderer/features/shifts/commands.ts'
import { momentText, recentShifts } from '#renderer/features/shifts/queries.ts'
import { formTitle } from '#renderer/papers/paperWords.ts'
import { useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { lateEntryPlace } from './lateEntryPath.ts'

/** Shifts whose bundles are looked through. */
const SHIFTS_BACK = 60

function useLeftBlanks(): readonly SheetRow[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const ids = (await recentShifts(store, SHIFTS_BACK)).flatMap(({ v }) => v.blanks)
    const rows = await store.db.sheets.bulkGet(ids)
    return rows.flatMap((row) => (row && row.v.status !== 'void' && row.v.filledAt === '' ? [row] : []))
  }, [store])
}

export function LeftBlanks() {
  const t = useText()
  const rows = useLeftBlanks()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (rows === undefined) return null
  if (rows.length === 0) return <p className='quiet'>{t('downtime.leftNone')}</p>
  const marked = rows.filter(({ id }) => chosen.has(id))
  const toggle = (id: string): void =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    )
  return (
    <section aria-label={t('downtime.left')}>
      <header className='close-acts'>
        <h2>{t('downtime.left')}</h2>
        <VoidUnused rows={marked.length > 0 ? marked : rows} isSelection={marked.length > 0} />
        <span className='quiet'>{t('downtime.leftHint')}</span>
      </header>
      <ul className='left-blanks'>
        {rows.map((row) => (
          <LeftBlank key={row.id} row={row} isChosen={chosen.has(row.id)} onToggle={() => toggle(row.id)} />
        ))}
      </ul>
    </section>
  )
}

interface LeftBlankProps {
  readonly row: SheetRow
  readonly isChosen: boolean
  readonly onToggle: () => void
}

function LeftBlank({ row: { id, v }, isChosen, onToggle }: LeftBlankProps) {
  const t = useText()
  const desk = useDesk()
  const { store } = desk
  const navigate = useNavigate()
  const place = lateEntryPlace(v.form)
  const enter = async (): Promise<void> => {
    if (place === undefined) {
      const done = await fileBlank(desk, id)
      showNotice(done.ok ? t('downtime.filed', { number: v.number }) : shiftRefusalWords(done.error.code).what)
      return
    }
    await navigate({ to: place.to, search: { late: v.number, form: v.form } })
  }
  return (
    <li>
      <Checkbox size='xs' checked={isChosen} onChange={onToggle} aria-label={v.number} />
      <Link to={`/papers/${id}`} className='left-number'>
        {v.number}
      </Link>
      <span>{formTitle(v.form)}</span>
      <span className='quiet'>{momentText(store, v.issuedAt)}</span>
      <Button size='xs' variant='default' className='left-enter' onClick={() => void enter()}>
        {place === undefined ? t('downtime.file') : t('downtime.enter')}
      </Button>
    </li>
  )
}

interface VoidUnusedProps {
  readonly rows: readonly SheetRow[]
  readonly isSelection: boolean
}

function VoidUnused({ rows, isSelection }: VoidUnusedProps) {
  const t = useText()
  const desk = useDesk()
  const [asking, setAsking] = useState(false)
  const count = rows.length
  const label = isSelection ? t('downtime.voidSelected', { count }) : t('downtime.voidRest', { count })
  const voidThem = async (): Promise<void> => {
    setAsking(false)
    const ids = rows.map(({ id }) => id)
    const done = await returnBlanks(desk, ids, t('downtime.voidReason'))
    if (done.ok) showNotice(t('downtime.voidedNotice', { count }))
    else showNotice(shiftRefusalWords(done.error.code).what, { role: 'alert' })
  }
  return (
    <>
      <Button size='xs' variant='default' onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmSentence
        opened={asking}
        title={label}
        sentence={t('downtime.voidSentence', { count })}
        action={t('downtime.voidAct')}
        danger
        onConfirm={() => void voidThem()}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}

/** Hot work that burns, in the header of every screen: where, until when, and that its time is over; said aloud when it begins and when it runs over. */
import { UnstyledButton } from '@mantine/core'
import { IconFlame } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type HotWorkLine, useBurning } from '#renderer/features/decoration/queries/hotWork.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { hotWorkStanding } from '#shared/domain/decoration/hotWork/hotWorkStanding.ts'
import './hotWork.css'

export function FlamePiece() {
  const lines = useBurning()
  return (
    <>
      {/* Stands there before it speaks: a region that comes with its words is not read out. */}
      <Announcer lines={lines} />
      {lines[0] !== undefined && <Flame line={lines[0]} more={lines.length - 1} />}
    </>
  )
}

function Flame({ line, more }: { readonly line: HotWorkLine; readonly more: number }) {
  const t = useText()
  const navigate = useNavigate()
  const { zone, now } = useDeskClock()
  const isOver = hotWorkStanding(line.work, now) === 'overdue'
  const end = line.work.to === '' ? undefined : momentText(line.work.to, { zone, now })
  const until = end === undefined ? '' : end.near === 'today' ? end.time : `${end.day} ${end.time}`
  return (
    <UnstyledButton
      className='flame-piece'
      data-over={isOver}
      title={t('decorationHotWork.header.open')}
      onClick={() => void navigate({ to: more > 0 ? '/decoration/hot-work' : `/decoration/case/${line.caseId}/site` })}
    >
      <IconFlame size={16} stroke={1.9} aria-hidden />
      <span>
        {t('decorationHotWork.standings.running')} <strong>{line.unitCode}</strong>
      </span>
      <span className='flame-until'>
        {isOver ? t('decorationHotWork.header.over') : t('decorationHotWork.header.until', { time: until })}
      </span>
      {more > 0 && <span title={t('decorationHotWork.header.more', { count: more })}>+{more}</span>}
    </UnstyledButton>
  )
}

function Announcer({ lines }: { readonly lines: readonly HotWorkLine[] }) {
  const t = useText()
  const now = useDeskClock((state) => state.now)
  const said = useRef<ReadonlySet<string> | undefined>(undefined)
  const [words, setWords] = useState('')
  useEffect(() => {
    const standing = lines.map(({ id, unitCode, work }) => ({
      key: `${id}/${hotWorkStanding(work, now)}`,
      words:
        hotWorkStanding(work, now) === 'overdue'
          ? t('decorationHotWork.header.ranOut', { unit: unitCode })
          : t('decorationHotWork.header.began', { unit: unitCode }),
    }))
    const known = said.current ?? new Set<string>()
    const fresh = standing.filter(({ key }) => !known.has(key))
    said.current = new Set(standing.map(({ key }) => key))
    if (fresh.length > 0) setWords(fresh.map((one) => one.words).join(' '))
  }, [lines, now, t])
  return (
    <span className='visually-hidden' role='status' aria-live='polite'>
      {words}
    </span>
  )
}

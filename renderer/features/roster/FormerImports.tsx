/** The runs that were, the newest first, each to be taken back as a whole. */
import { Button, Tooltip } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { RosterImportStatus } from '#shared/domain/roster/rosterImports.ts'
import { type FormerImport, useFormerImports } from './queries.ts'
import type { RunToTakeBack } from './TakeBackPanel.tsx'
import { useImportRight } from './useImportRight.ts'

const STATES: Readonly<Record<RosterImportStatus, DeskState>> = {
  running: 'due',
  finished: 'done',
  cancelled: 'todo',
  'taken-back': 'todo',
}

export function FormerImports({ onTakeBack }: { readonly onTakeBack: (run: RunToTakeBack) => void }) {
  const t = useText()
  const former = useFormerImports()
  if (former === undefined) return null
  return (
    <section className='roster-former' aria-label={t('roster.former.title')}>
      <h2>{t('roster.former.title')}</h2>
      {former.length === 0 && <p className='quiet'>{t('roster.former.none')}</p>}
      <ul>
        {former.map((one) => (
          <FormerLine key={one.row.id} former={one} onTakeBack={onTakeBack} />
        ))}
      </ul>
    </section>
  )
}

interface FormerLineProps {
  readonly former: FormerImport
  readonly onTakeBack: (run: RunToTakeBack) => void
}

function FormerLine({ former: { row, by }, onTakeBack }: FormerLineProps) {
  const t = useText()
  const { mayImport } = useImportRight()
  const { v } = row
  const canTakeBack = v.status !== 'taken-back' && v.parts.length > 0
  const button = (
    <Button
      size='xs'
      variant='default'
      {...(mayImport ? {} : { 'data-disabled': true, 'aria-disabled': true })}
      onClick={() => mayImport && onTakeBack({ id: row.id, fileName: v.fileName })}
    >
      {t('roster.former.takeBack')}
    </Button>
  )
  return (
    <li>
      <div className='roster-former-file'>
        <strong>{v.fileName}</strong>
        <span className='quiet'>
          <Moment at={v.at} /> · <PersonName name={by} /> · {t('kit.rows', { count: v.done })}
        </span>
        {v.status === 'running' && <span className='quiet'>{t('roster.former.unfinishedHint')}</span>}
      </div>
      <StateBadge state={STATES[v.status]} words={t(`roster.former.status.${v.status}`)} />
      {canTakeBack && (mayImport ? button : <Tooltip label={t('roster.onlyLeaders')}>{button}</Tooltip>)}
    </li>
  )
}

function Moment({ at }: { readonly at: string }) {
  const t = useText()
  const { store } = useDesk()
  const now = useDeskClock((state) => state.now)
  if (at === '') return null
  const { day, time, near } = momentText(at, { zone: store.zone(), now })
  return (
    <time dateTime={at}>
      {near === undefined ? day : t(`common.${near}`)} {time}
    </time>
  )
}

/** What is saved where, in words (architecture 5); read out when it changes to a failure. */
import { IconAlertTriangle, IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type SaveState, useSaveStatus } from '#renderer/stores/useSaveStatus.ts'
import { foreignRefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import './saveStatus.css'

interface SaveStatusProps {
  /** What other places know, in the screen language: 已同步 10:04 · 3 条待同步. */
  readonly sync?: string
}

export function SaveStatus({ sync }: SaveStatusProps) {
  const t = useText()
  const { state, persistence } = useSaveStatus()
  const words = useSaveWords(state)
  const Icon =
    state.kind === 'failed' ? IconAlertTriangle : state.kind === 'saving' ? IconDeviceFloppy : IconCircleCheck
  const mayVanish = persistence === 'not-persistent'
  const warning = mayVanish ? [t('status.notPersistent'), t('startUp.notPersistent.now')] : []
  // Where there is no room only the signs are left: the words are in the title and are read out.
  const title = [words, ...(sync === undefined ? [] : [sync]), ...warning].join(' · ')
  return (
    <div className='save-status' data-kind={state.kind} role='status' aria-label={t('status.label')} title={title}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {mayVanish && <IconAlertTriangle className='save-status-warning' size={16} stroke={1.75} aria-hidden />}
      <span>{words}</span>
      {sync !== undefined && <span className='quiet'>· {sync}</span>}
      {mayVanish && <span className='save-status-warning'>{t('status.notPersistent')}</span>}
    </div>
  )
}

function useSaveWords(state: SaveState): string {
  const t = useText()
  const zone = useDeskClock((clock) => clock.zone)
  switch (state.kind) {
    case 'nothing':
      return t('status.nothing')
    case 'saving':
      return t('status.saving')
    case 'saved':
      return t('status.savedHereAt', { time: clockInZone(state.at, zone) })
    case 'failed':
      return t('status.failedWhy', { why: foreignRefusalWords(state.why).what })
  }
}

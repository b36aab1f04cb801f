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
  return (
    <div className='save-status' data-kind={state.kind} role='status' aria-label={t('status.label')}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{words}</span>
      {sync !== undefined && <span className='quiet'>· {sync}</span>}
      {persistence === 'not-persistent' && (
        <span className='save-status-warning' title={t('startUp.notPersistent.now')}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span>{t('status.notPersistent')}</span>
        </span>
      )}
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

/** What is saved where, in words (architecture 5); read out when it changes to a failure. */
import { IconAlertTriangle, IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type JournalStatus, type SaveState, useSaveStatus } from '#renderer/stores/useSaveStatus.ts'
import { foreignRefusalWords } from '#renderer/text/refusals.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { journal as journalTexts } from '#renderer/text/zh-CN/journal.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import './saveStatus.css'

export function SaveStatus() {
  const t = useText()
  const zone = useDeskClock((clock) => clock.zone)
  const { state, persistence, journal } = useSaveStatus()
  const kind = kindOf(state, journal)
  const words = wordsOf({ state, journal, kind, zone }, t)
  const Icon =
    kind === 'failed' || kind === 'behind' ? IconAlertTriangle : kind === 'saving' ? IconDeviceFloppy : IconCircleCheck
  // Where a journal has it, what the browser may clear comes back by itself.
  const mayVanish = persistence === 'not-persistent' && journal.kind !== 'caught-up'
  const warning = mayVanish ? [t('status.notPersistent'), t('startUp.notPersistent.now')] : []
  const more = kind === 'behind' && journal.kind === 'behind' ? [behindTitle(journal, zone, t)] : []
  // Where there is no room only the signs are left: the words are in the title and are read out.
  const title = [words, ...more, ...warning].join(' · ')
  return (
    <div className='save-status' data-kind={kind} role='status' aria-label={t('status.label')} title={title}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {mayVanish && <IconAlertTriangle className='save-status-warning' size={16} stroke={1.75} aria-hidden />}
      <span>{words}</span>
      {mayVanish && <span className='save-status-warning'>{t('status.notPersistent')}</span>}
    </div>
  )
}

type Kind = SaveState['kind'] | 'behind'

/** A journal that is behind is said before anything is called saved. */
function kindOf(state: SaveState, journal: JournalStatus): Kind {
  if (journal.kind !== 'behind' || state.kind === 'failed' || state.kind === 'saving') return state.kind
  return journal.changes > 0 ? 'behind' : state.kind
}

interface Said {
  readonly state: SaveState
  readonly journal: JournalStatus
  readonly kind: Kind
  readonly zone: string
}

function wordsOf({ state, journal, kind, zone }: Said, t: Text): string {
  if (kind === 'behind' && journal.kind === 'behind') {
    return t('journal.behind', { why: t(`journal.why.${reasonOf(journal)}.what`) })
  }
  switch (state.kind) {
    case 'nothing':
      return t('status.nothing')
    case 'saving':
      return t('status.saving')
    case 'saved': {
      const time = { time: clockInZone(state.at, zone) }
      return journal.kind === 'none' ? t('journal.onlyHere', time) : t('journal.saved', time)
    }
    case 'failed':
      return t('status.failedWhy', { why: foreignRefusalWords(state.why).what })
  }
}

type Reason = keyof typeof journalTexts.why

function reasonOf({ why }: { readonly why: string }): Reason {
  return why in journalTexts.why ? (why as Reason) : 'other'
}

function behindTitle(journal: Extract<JournalStatus, { kind: 'behind' }>, zone: string, t: Text): string {
  const since = clockInZone(journal.sinceMs, zone)
  return t('journal.behindTitle', { since, count: journal.changes, now: t(`journal.why.${reasonOf(journal)}.now`) })
}

/** What may stand in the way before the desk opens; each says what happened, whether it is saved, and what now. */
import { Button } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { troubleWords } from '#renderer/features/backup/backupWords.ts'
import { FirstSync } from '#renderer/features/exchange/FirstSync.tsx'
import { useSaveStatus } from '#renderer/stores/useSaveStatus.ts'
import { foreignRefusalWords } from '#renderer/text/refusals.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ErrorScreen } from '#renderer/ui/ErrorScreen.tsx'
import { ScreenSwitches } from './ScreenSwitches.tsx'
import './startUp.css'

export type StartUpState =
  | { readonly kind: 'opening' }
  /** The files of others come from the folder; nobody can sign in before their colleagues are here. */
  | { readonly kind: 'arriving' }
  /** Refused: nothing is rewritten, an export is offered (fault case 51). */
  | { readonly kind: 'newer'; readonly found: number; readonly known: number; readonly onExport: () => void }
  | { readonly kind: 'blocked'; readonly onRetry: () => void }
  /** The browser does not open the database now: another try first, then another database from the journal. */
  | {
      readonly kind: 'unreadable'
      readonly onRetry: () => void
      readonly onRebuild: () => void
      readonly detail: string
    }
  /** A newer program, and no backup before it makes the rows anew; `why` is the code of the backup. */
  | { readonly kind: 'unbacked'; readonly why: string; readonly onRetry: () => void; readonly onGoOn: () => void }
  /** The store that this window opened before is not there: never taken for a first run in silence. */
  | {
      readonly kind: 'gone'
      readonly onRetry: () => void
      readonly onRestore: () => void
      readonly onBeginAnew: () => void
    }
  | { readonly kind: 'full'; readonly neededMegabytes: number; readonly onRetry: () => void }
  | { readonly kind: 'second-window'; readonly onTakeOver?: () => void }
  /** Days as ISO text. */
  | {
      readonly kind: 'clock'
      readonly today: string
      readonly built: string
      readonly onRetry: () => void
    }
  /** Any other reason that has its words in `renderer/text`. */
  | { readonly kind: 'refused'; readonly code: string; readonly detail?: string; readonly onRetry: () => void }

/** Milliseconds for which opening shows nothing: a flash of words is worse than none. */
const QUIET_OPENING_MS = 300

export function StartUpScreen({ state }: { readonly state: StartUpState }) {
  const t = useText()
  if (state.kind === 'opening') return <Opening />
  if (state.kind === 'arriving') return <Arriving />
  return (
    <main className='centre'>
      <StandingInTheWay state={state} t={t} />
      <ScreenSwitches />
    </main>
  )
}

function Opening() {
  const t = useText()
  const [late, setLate] = useState(false)
  const rebuilding = useSaveStatus((status) => status.rebuilding)
  useTimeout(() => setLate(true), QUIET_OPENING_MS, { autoInvoke: true })
  return (
    <main className='centre' aria-busy='true'>
      <p role='status' className='opening'>
        {rebuilding === undefined ? late && t('startUp.opening') : t('journal.rebuilding', { ...rebuilding })}
      </p>
    </main>
  )
}

function Arriving() {
  return (
    <main className='centre' aria-busy='true'>
      <div className='welcome'>
        <FirstSync />
      </div>
      <ScreenSwitches />
    </main>
  )
}

type Blocking = Exclude<StartUpState, { kind: 'opening' | 'arriving' }>

function StandingInTheWay({ state, t }: { readonly state: Blocking; readonly t: Text }) {
  const { title, words, detail } = wordsOf(state, t)
  return (
    <ErrorScreen title={title} words={words} {...(detail === undefined ? {} : { detail })}>
      {buttonsOf(state, t)}
    </ErrorScreen>
  )
}

function wordsOf(state: Blocking, t: Text) {
  switch (state.kind) {
    case 'newer': {
      const { found, known } = state
      const words = {
        what: t('startUp.newer.what', { found, known }),
        saved: t('startUp.newer.saved'),
        now: t('startUp.newer.now'),
      }
      return { title: t('startUp.newer.title'), words }
    }
    case 'clock': {
      const { today, built } = state
      const words = {
        what: t('startUp.clock.what', { today, built }),
        saved: t('startUp.clock.saved'),
        now: t('startUp.clock.now'),
      }
      return { title: t('startUp.clock.title'), words }
    }
    case 'full': {
      const now = t('startUp.full.now', { count: state.neededMegabytes })
      return {
        title: t('startUp.full.title'),
        words: { what: t('startUp.full.what'), saved: t('startUp.full.saved'), now },
      }
    }
    case 'unbacked': {
      const words = {
        what: t('startUp.unbacked.what', { why: whyUnbacked(state.why, t) }),
        saved: t('startUp.unbacked.saved'),
        now: t(state.why === 'full' ? 'startUp.unbacked.nowFull' : 'startUp.unbacked.now'),
      }
      return { title: t('startUp.unbacked.title'), words }
    }
    case 'refused':
      return {
        title: t('startUp.refused'),
        words: foreignRefusalWords(state.code),
        detail: state.detail ?? state.code,
      }
    default: {
      const topic = state.kind === 'second-window' ? 'secondWindow' : state.kind
      const words = {
        what: t(`startUp.${topic}.what`),
        saved: t(`startUp.${topic}.saved`),
        now: t(`startUp.${topic}.now`),
      }
      return { title: t(`startUp.${topic}.title`), words, ...('detail' in state ? { detail: state.detail } : {}) }
    }
  }
}

/** Of the words of a backup only what happened; the disk is this computer's own, so there is no other folder to take. */
function whyUnbacked(code: string, t: Text): string {
  return code === 'full' ? t('startUp.unbacked.full') : troubleWords(code).what
}

function buttonsOf(state: Blocking, t: Text): ReactNode {
  switch (state.kind) {
    case 'newer':
      return (
        <Button variant='default' onClick={state.onExport}>
          {t('startUp.newer.export')}
        </Button>
      )
    case 'gone':
      return (
        <>
          <Button onClick={state.onRetry}>{t('common.retry')}</Button>
          <Button variant='default' onClick={state.onRestore}>
            {t('startUp.gone.restore')}
          </Button>
          <Button variant='default' onClick={state.onBeginAnew}>
            {t('startUp.gone.beginAnew')}
          </Button>
        </>
      )
    case 'unreadable':
      return (
        <>
          <Button onClick={state.onRetry}>{t('common.retry')}</Button>
          <Button variant='default' onClick={state.onRebuild}>
            {t('startUp.unreadable.rebuild')}
          </Button>
        </>
      )
    case 'unbacked':
      return (
        <>
          <Button onClick={state.onRetry}>{t('common.retry')}</Button>
          <Button variant='default' onClick={state.onGoOn}>
            {t('startUp.unbacked.goOn')}
          </Button>
        </>
      )
    case 'second-window':
      return state.onTakeOver === undefined ? null : (
        <Button onClick={state.onTakeOver}>{t('startUp.secondWindow.takeOver')}</Button>
      )
    default:
      return <Button onClick={state.onRetry}>{t('common.retry')}</Button>
  }
}

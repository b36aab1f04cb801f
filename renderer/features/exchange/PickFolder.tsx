/** Choosing a folder: the system's dialog, a typed path, or level by level; what it is good for is said before anything is written. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { FolderSteps } from '#renderer/ui/FolderSteps.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo, FolderFacts } from '#shared/ipc/contract.ts'
import { exchangeRefusalWords } from './exchangeWords.ts'
import { type FolderPurpose, type FolderVerdict, judgeFolder } from './folderVerdict.ts'

/** A folder that can be used, and what was seen in it. */
export interface PickedFolder {
  readonly path: string
  readonly facts: FolderFacts
  readonly verdict: FolderVerdict
}

interface PickFolderProps {
  readonly bridge: FrontDeskBridge
  readonly info: AppInfo
  readonly purpose: FolderPurpose
  readonly title: string
  /** 1 where this is the whole screen. */
  readonly titleLevel?: 1 | 2
  readonly intro: string
  /** Which of several steps this is. */
  readonly step?: string
  readonly onPicked: (picked: PickedFolder) => void
  readonly onLeave: () => void
}

export function PickFolder(props: PickFolderProps) {
  const { bridge, info, title, titleLevel = 2, intro, step, onPicked, onLeave } = props
  const Title: 'h1' | 'h2' = `h${titleLevel}`
  const t = useText()
  const { path, setPath, look, refuse, seen, isLooking } = useLook(props)
  // A desktop program's page names no folder that did not come out of the dialog.
  const hasDialog = info.host === 'electron'
  const [browsing, setBrowsing] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (seen?.kind === 'picked' && seen.picked.path === path) onPicked(seen.picked)
    else void look(path)
  }
  const choose = async (): Promise<void> => {
    const chosen = await bridge.folder.choose({ path: null })
    if (chosen.ok) await look(chosen.value.path)
    else if (chosen.error.code !== 'cancelled') refuse(chosen.error.code)
  }
  return (
    <form
      className='exchange-pad'
      aria-label={title}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave()
      }}
    >
      <Title>{title}</Title>
      <p className='quiet'>{intro}</p>
      {step !== undefined && <p className='exchange-step'>{step}</p>}
      <div className='exchange-pick'>
        <div className='exchange-path'>
          <TextInput
            readOnly={hasDialog}
            label={t('exchange.folder.path')}
            value={path}
            onChange={(event) => setPath(event.currentTarget.value)}
            autoFocus={!hasDialog}
            spellCheck={false}
          />
          {hasDialog ? (
            <Button variant='default' autoFocus onClick={() => void choose()}>
              {t('exchange.folder.pick')}
            </Button>
          ) : (
            <Button variant='default' aria-expanded={browsing} onClick={() => setBrowsing(!browsing)}>
              {t('exchange.folder.browse')}
            </Button>
          )}
        </div>
        {!hasDialog && <p className='quiet'>{t('exchange.folder.pathHint')}</p>}
        {browsing && <FolderSteps bridge={bridge} onPick={setPath} />}
        {isLooking && <p role='status'>{t('exchange.folder.looking')}</p>}
        {seen?.kind === 'refused' && <RefusalNote words={seen.words} />}
        {seen?.kind === 'picked' && <Verdict {...seen.picked} />}
        <div className='exchange-card-acts'>
          <Button variant='default' onClick={onLeave}>
            {t('common.cancel')}
          </Button>
          <Button type='submit' disabled={path.trim() === '' || isLooking}>
            {seen?.kind === 'picked' && seen.picked.path === path
              ? t('exchange.folder.next')
              : t('exchange.folder.look')}
          </Button>
        </div>
      </div>
    </form>
  )
}

const BYTES_PER_GB = 1024 ** 3

function Verdict({ facts, verdict }: PickedFolder) {
  const t = useText()
  const count = facts.otherNames
  return (
    <div role='status'>
      <StateBadge
        state={verdict.kind === 'other-things' ? 'due' : 'done'}
        words={t(`exchange.verdicts.${verdict.kind}.what`, { count })}
      />{' '}
      {t(`exchange.verdicts.${verdict.kind}.now`)}{' '}
      {facts.freeBytes !== null && (
        <span className='quiet'>
          {t('exchange.folder.free', { size: `${(facts.freeBytes / BYTES_PER_GB).toFixed(1)} GB` })}
        </span>
      )}
    </div>
  )
}

type Seen =
  | { readonly kind: 'picked'; readonly picked: PickedFolder }
  | { readonly kind: 'refused'; readonly words: RefusalWords }

/** Looks at a folder and judges it; the answer is of the path that was asked about last. */
function useLook({ bridge, purpose }: PickFolderProps) {
  const [path, setTyped] = useState('')
  const [seen, setSeen] = useState<Seen>()
  const [isLooking, setLooking] = useState(false)
  const setPath = (typed: string): void => {
    setTyped(typed)
    setSeen(undefined)
  }
  const refuse = (code: string): void => setSeen({ kind: 'refused', words: exchangeRefusalWords(code) })
  const look = async (asked: string): Promise<void> => {
    const wanted = asked.trim()
    setTyped(wanted)
    setLooking(true)
    const facts = await bridge.folder.inspect({ path: wanted })
    setLooking(false)
    const verdict = facts.ok ? judgeFolder(facts.value, purpose) : facts
    if (facts.ok && verdict.ok) {
      // The path as the host knows it: what was typed may be another way of writing it.
      setTyped(facts.value.path)
      setSeen({ kind: 'picked', picked: { path: facts.value.path, facts: facts.value, verdict: verdict.value } })
    } else if (!verdict.ok) {
      refuse(typeof verdict.error === 'string' ? verdict.error : verdict.error.code)
    }
  }
  return { path, setPath, look, refuse, seen, isLooking }
}

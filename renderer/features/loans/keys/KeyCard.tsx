/** One set of keys beside the cabinet: where it hangs, who has it, its seal, whose it is, what became of it; each act by a key. */
import { useEffect, useRef } from 'react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { entrustedBadge, standBadge } from './keyBadges.ts'
import type { KeyLine } from './queries.ts'
import { type KeyStoryLine, useKeyStory } from './queriesStory.ts'
import { type KeyAsking, useKeyActs } from './useKeyActs.tsx'
import './keys.css'

interface KeyCardProps {
  readonly line: KeyLine
  readonly ask: (asking: KeyAsking) => void
  readonly onClose: () => void
}

export function KeyCard({ line, ask, onClose }: KeyCardProps) {
  const actions = useKeyActs(line, ask)
  useHotKeys(actions)
  const top = useRef<HTMLDivElement>(null)
  // On a phone the card lies below the hooks: whoever touched one sees it.
  useEffect(() => bringUp(top.current), [])
  return (
    <SidePanel title={line.thing.label} onClose={onClose}>
      <div ref={top}>
        <KeyFacts line={line} />
        <div className='cabinet-acts'>
          {actions.map((action, index) => (
            <ActionButton key={action.id} action={action} main={index === 0} />
          ))}
        </div>
      </div>
      <KeyStory thingId={line.id} />
    </SidePanel>
  )
}

/** Moves what scrolls around an element, and nothing else: the frame of the screen stays where it is. */
function bringUp(element: HTMLElement | null): void {
  let box = element?.parentElement ?? null
  while (box && (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY)))
    box = box.parentElement
  if (!box || !element) return
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()]
  if (inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - HEAD_ROOM
}

/** Pixels for the title of the card above its facts. */
const HEAD_ROOM = 64

function KeyFacts({ line }: { readonly line: KeyLine }) {
  const facts = useKeyFacts(line)
  return (
    <dl className='cabinet-facts'>
      {facts
        .filter(([, value]) => value !== '')
        .flatMap(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}-value`}>{value}</dd>])}
    </dl>
  )
}

type Fact = readonly [string, React.ReactNode]

function useKeyFacts(line: KeyLine): readonly Fact[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { thing, unitCode, loan, set } = line
  const day = (at: string): string => momentText(at, { zone, now }).day
  const due = loan && momentText(loan.loan.dueAt, { zone, now })
  return [
    [
      t('keys.columns.state'),
      <span key='state'>
        <StateBadge {...standBadge(line)} /> <ContestedMark records={[`loanThing/${line.id}`]} />
      </span>,
    ],
    [t('keys.card.hook'), thing.slot],
    [t('keys.card.unit'), unitCode],
    [t('keys.card.opens'), thing.opens],
    [t('keys.card.count'), t('keys.card.countOf', { count: thing.count })],
    ...(loan && due
      ? ([
          [t('keys.card.borrower'), <PersonName key='who' name={loan.who} />],
          [t('keys.card.dueAt'), due.near === 'today' ? due.time : `${due.day} ${due.time}`],
        ] as const)
      : []),
    ...(set?.missing ? ([[t('keys.card.missing'), `${day(set.missing.at)} ${set.missing.why}`]] as const) : []),
    ...(set?.missing ? ([['', t('keys.card.lockToChange')]] as const) : []),
    ...useSealFacts(line, day),
    ...useEntrustedFacts(line),
  ]
}

function useSealFacts({ set, sealDue }: KeyLine, day: (at: string) => string): readonly Fact[] {
  const t = useText()
  const { seal, lastCheck, openedWhy = '' } = set ?? {}
  if (!seal) return openedWhy === '' ? [] : [[t('keys.card.opened'), openedWhy]]
  const looked =
    lastCheck &&
    (lastCheck.isIntact
      ? t('keys.card.checkIntact', { day: day(lastCheck.at) })
      : t('keys.card.checkBroken', { day: day(lastCheck.at), remark: lastCheck.remark }))
  const facts = { number: seal.number, count: seal.count, day: day(seal.at), by: seal.witness }
  return [
    [t('keys.card.seal'), t('keys.card.sealOf', facts)],
    [t('keys.card.check'), looked || t('keys.card.checkDue', { day: sealDue?.slice(5) ?? '' })],
  ]
}

function useEntrustedFacts({ entrusted }: KeyLine): readonly Fact[] {
  const t = useText()
  if (entrusted === undefined) return []
  const { until, withCare } = entrusted.state
  const care = t(withCare ? 'keys.care.with' : 'keys.care.without')
  return [
    [
      t('keys.card.entrusted'),
      <span key='entrusted'>
        {t('keys.card.entrustedOf', { until, care })} <StateBadge {...entrustedBadge(entrusted)} />
      </span>,
    ],
    [t('keys.card.owner'), <PersonName key='owner' name={entrusted.owner} />],
  ]
}

const STORY_LINES = 30

function KeyStory({ thingId }: { readonly thingId: string }) {
  const t = useText()
  const story = useKeyStory(thingId)
  if (story === undefined) return null
  return (
    <section className='key-story' aria-label={t('keys.card.story')}>
      <h3>{t('keys.card.story')}</h3>
      {story.length === 0 ? (
        <p className='quiet'>{t('keys.card.noStory')}</p>
      ) : (
        <ul>
          {story.slice(0, STORY_LINES).map((line) => (
            <StoryLine key={line.id} line={line} />
          ))}
        </ul>
      )}
    </section>
  )
}

function StoryLine({ line: { at, what, who, words, by } }: { readonly line: KeyStoryLine }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { day, time } = momentText(at, { zone, now })
  return (
    <li>
      <span className='quiet'>{`${day} ${time}`}</span>
      <span>
        {t(`keys.story.${what}`)} {isMark(what) ? who : <PersonName name={who} />} {words}{' '}
        <span className='quiet'>{by}</span>
      </span>
    </li>
  )
}

/** A seal's number is no name. */
function isMark(what: KeyStoryLine['what']): boolean {
  return what === 'sealed'
}

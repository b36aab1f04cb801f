/** One side of a conflict: the value or the act, and beside it who, when, where, and by whose key. */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { Masked } from '#renderer/ui/Masked.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { instantFrom } from '#shared/kernel/days.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import type { ActFact } from './actFacts.ts'
import { momentWords } from './momentWords.ts'
import { SignaturePicture } from './SignaturePicture.tsx'
import type { Side } from './sides.ts'

interface SideCardProps {
  readonly side: Side
  /** From 1. */
  readonly n: number
  readonly isChosen: boolean
  /** The word of the field, for what masks its value. */
  readonly fieldName: string
  /** Absent where it is not for this person to choose. */
  readonly onChoose?: (() => void) | undefined
  /** Gives a masked value and logs who looked. */
  readonly onReveal: () => Promise<string | undefined>
}

export function SideCard({ side, n, isChosen, fieldName, onChoose, onReveal }: SideCardProps) {
  const t = useText()
  const desk = side.desk || t('conflicts.unnamedDesk')
  const where = side.isThisDesk ? t('conflicts.thisDesk', { desk }) : desk
  return (
    <article className='conflict-side' data-chosen={isChosen} aria-label={t('conflicts.side', { n })}>
      <header>
        {onChoose === undefined ? (
          <span className='conflict-side-name'>{t('conflicts.side', { n })}</span>
        ) : (
          <button type='button' className='conflict-side-pick' aria-pressed={isChosen} onClick={onChoose}>
            <KeyHint combo={String(n)} /> {t('conflicts.side', { n })}
          </button>
        )}
        <strong>{where}</strong>
        {side.isShown && <StateBadge state='running' words={t('conflicts.shown')} />}
      </header>
      <div className='conflict-value'>
        {side.value === undefined ? (
          <ActWords side={side} />
        ) : (
          <ValueWords side={side} label={t('conflicts.revealLabel', { n, field: fieldName })} onReveal={onReveal} />
        )}
      </div>
      <ActFacts facts={side.facts ?? []} />
      {side.drawn !== undefined && <SignaturePicture hash={side.drawn} desk={where} n={n} />}
      <SideFacts side={side} />
    </article>
  )
}

function ActWords({ side }: { readonly side: Side }) {
  const t = useText()
  const { act, record, decided } = side
  const list = (parts: readonly string[]) => (parts.length === 0 ? t('conflicts.ruledNothing') : parts.join('；'))
  return (
    <>
      <span>{act}</span>
      {record !== undefined && (
        <span>
          {record.text} {record.who !== undefined && <PersonName name={record.who} />}
        </span>
      )}
      {decided !== undefined && (
        <span className='conflict-decided'>
          <span>{t('conflicts.ruledKept', { kept: list(decided.keep) })}</span>
          <span>{t('conflicts.ruledVoid', { voided: list(decided.void) })}</span>
        </span>
      )}
    </>
  )
}

const LAST_CHARACTERS = 4
/** Stars before the last four: how long the number is says nothing. */
const COVER = '**************'

interface ValueWordsProps {
  readonly side: Side
  readonly label: string
  readonly onReveal: SideCardProps['onReveal']
}

function ValueWords({ side: { value, raw }, label, onReveal }: ValueWordsProps) {
  const covered = usePrivacy((state) => state.covered)
  if (value === undefined) return null
  const { words, privacy } = value
  if (privacy === 'name') return <PersonName name={words} />
  if (typeof raw === 'string' && privacy === 'phone')
    return <Masked label={label} masked={maskPhone(words)} onReveal={onReveal} />
  if (typeof raw === 'string' && privacy === 'number')
    return <Masked label={label} masked={COVER + words.slice(-LAST_CHARACTERS)} onReveal={onReveal} />
  return <span>{covered && privacy === 'words' ? '••••' : words}</span>
}

/** To whom, by what authority, on which paper. */
function ActFacts({ facts }: { readonly facts: readonly ActFact[] }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  if (facts.length === 0) return null
  return (
    <dl className='conflict-facts'>
      {facts.map(({ field, value: { words, privacy } }) => (
        <div key={field}>
          <dt>{t(`conflicts.acts.${field}`)}</dt>
          <dd>{privacy === 'name' ? <PersonName name={words} /> : covered && privacy === 'words' ? '••••' : words}</dd>
        </div>
      ))}
    </dl>
  )
}

function SideFacts({ side }: { readonly side: Side }) {
  const t = useText()
  const clock = useDeskClock()
  const covered = usePrivacy((state) => state.covered)
  const moment = (at: string) => {
    const { day, time } = momentWords(at, clock, t)
    return `${day} ${time}`
  }
  const role = side.role === undefined ? '' : t(`roles.${side.role}`)
  const facts: readonly (readonly [string, string])[] = [
    [t('conflicts.who'), [side.who || t('conflicts.unknownPerson'), role].filter((part) => part !== '').join(' · ')],
    ...(side.value === undefined ? [] : [[t('conflicts.what'), side.act] as const]),
    ...(side.at === '' ? [] : [[t('conflicts.when'), moment(side.at)] as const]),
    // Said only where it differs: 补录, 代录, or a clock that is off.
    ...(isSameMinute(side) ? [] : [[t('conflicts.clock'), moment(instantFrom(side.clockMs))] as const]),
    ...(side.witness === '' ? [] : [[t('conflicts.witness'), side.witness] as const]),
    // A note is somebody's own words, perhaps about a resident.
    ...(side.note === '' ? [] : [[t('conflicts.reason'), covered ? '••••' : side.note] as const]),
    [t('conflicts.signature'), signatureWords(side, t)],
  ]
  return (
    <dl className='conflict-facts'>
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function signatureWords({ signature, desk }: Side, t: Text): string {
  if (signature !== 'signed') return t(`conflicts.signatures.${signature}`)
  return t('conflicts.signatures.signed', { desk: desk || t('conflicts.unnamedDesk') })
}

const MINUTE_MS = 60_000

function isSameMinute({ at, clockMs }: Side): boolean {
  return at !== '' && Math.abs(Date.parse(at) - clockMs) < MINUTE_MS
}

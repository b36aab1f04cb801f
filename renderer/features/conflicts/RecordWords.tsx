/** Small pieces that the list and the page share: what a record is called, what is still arriving, what was settled. */
import { Link } from '@tanstack/react-router'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge, StateSign } from '#renderer/ui/StateBadge.tsx'
import { RULING_CHOICES, type RulingChoice } from '#shared/domain/conflicts/schema.ts'
import type { RulingLine } from './marks.ts'
import { momentWords } from './momentWords.ts'
import type { RecordTitle } from './recordTitles.ts'

/** 住房关系 2-1203 王晓梅. */
export function TitleWords({ title, isLinked }: { readonly title: RecordTitle; readonly isLinked?: true }) {
  const words = (
    <>
      {title.kind} {title.text} {title.who !== undefined && <PersonName name={title.who} />}
    </>
  )
  if (isLinked && title.path !== undefined) return <Link to={title.path}>{words}</Link>
  return <span>{words}</span>
}

/** 「2 号台的文件还在到达」. */
export function ArrivingNote({ desks }: { readonly desks: readonly string[] }) {
  const t = useText()
  if (desks.length === 0) return null
  const named = desks.map((desk) => desk || t('conflicts.unnamedDesk')).join(t('common.listSeparator'))
  return <StateBadge state='running' words={t('conflicts.arriving', { desk: named })} />
}

export function RulingItem({ ruling }: { readonly ruling: RulingLine }) {
  const t = useText()
  const clock = useDeskClock()
  const { day, time } = momentWords(ruling.at, clock, t)
  const who = ruling.who || t('conflicts.unknownPerson')
  return (
    <div className='conflict-line'>
      <StateSign state='done' />
      <span className='conflict-line-words'>
        <span>{ruling.words}</span>
        {ruling.title !== undefined && <TitleWords title={ruling.title} isLinked />}
        {isChoice(ruling.choice) && <strong>{t(`conflicts.ruled.${ruling.choice}`)}</strong>}
        {ruling.isTakenBack && <span className='quiet'>{t('conflicts.takenBack')}</span>}
      </span>
      <span className='quiet'>{t('conflicts.settledBy', { who, day, time })}</span>
    </div>
  )
}

function isChoice(choice: string): choice is RulingChoice {
  return (RULING_CHOICES as readonly string[]).includes(choice)
}

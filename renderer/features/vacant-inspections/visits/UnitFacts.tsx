/** What stands at the head of a home's file: why it is inspected, its keys and entrustments, airing and cleaning, what is being done. */
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { UnitFile } from '#renderer/features/vacant-inspections/queries/unitFile.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge, StateSign } from '#renderer/ui/StateBadge.tsx'
import { setWords } from './VisitState.tsx'

export function UnitFacts({ file }: { readonly file: UnitFile }) {
  const t = useText()
  const { scope, state, care, officerIds, staff, contradicting } = file
  return (
    <>
      {contradicting.size > 0 && (
        <Banner kind='problem'>{t('vacantUnit.contradiction', { count: contradicting.size })}</Banner>
      )}
      <dl className='home-facts'>
        <Fact name={t('vacantUnit.facts.why')}>
          {scope === undefined ? (
            t('vacantUnit.facts.notInspected', { state: t(`vacantVisits.outside.states.${state}`) })
          ) : (
            <StateBadge
              state='running'
              words={`${vacantWord('reasons', scope.reason, t)} · ${vacantWord('depths', scope.depth, t)}`}
            />
          )}
        </Fact>
        <Fact name={t('vacantUnit.facts.officer')}>
          {officerIds.map((id) => (
            <span key={id} className='home-name'>
              <PersonName name={staff.get(id) ?? ''} />
            </span>
          ))}
        </Fact>
        <Fact name={t('vacantUnit.facts.aired')}>{care.airedOn || t('vacantUnit.facts.never')}</Fact>
        <Fact name={t('vacantUnit.facts.cleaned')}>
          {care.cleanedOn || t('vacantUnit.facts.never')}
          {care.dirtyOn > care.cleanedOn && (
            <span className='home-late'>
              {' '}
              <StateSign state='late' />
              {t('vacantUnit.facts.dirty', { day: care.dirtyOn })}
            </span>
          )}
        </Fact>
        <KeyFacts file={file} />
        <WorkFacts file={file} />
      </dl>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function KeyFacts({ file: { keySets, entrusted, staff } }: { readonly file: UnitFile }) {
  const t = useText()
  return (
    <>
      {keySets.length > 0 && (
        <Fact name={t('vacantUnit.facts.keys')}>
          {keySets.map((set) => (
            <span key={set.thingId} className='home-line'>
              {setWords(set)} · {t(`vacantVisits.head.keyStands.${set.stand}`)}{' '}
              {set.stand === 'out' && (
                <PersonName name={set.withStaffId === null ? set.withName : (staff.get(set.withStaffId) ?? '')} />
              )}
            </span>
          ))}
        </Fact>
      )}
      {entrusted.length > 0 && (
        <Fact name={t('vacantUnit.facts.entrusted')}>
          {entrusted.map(({ id, state }) => (
            <span key={id} className='home-line'>
              {state.endedOn === ''
                ? t('vacantUnit.facts.entrustedUntil', { from: state.from, until: state.until })
                : t('vacantUnit.facts.entrustedEnded', { from: state.from, ended: state.endedOn })}
              {' · '}
              {t(state.withCare ? 'vacantUnit.facts.withCare' : 'vacantUnit.facts.keyOnly')}
            </span>
          ))}
        </Fact>
      )}
    </>
  )
}

function WorkFacts({ file: { work } }: { readonly file: UnitFile }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  if (work.length === 0) return null
  return (
    <Fact name={t('vacantUnit.facts.work')}>
      {work.map(({ id, matter, department, isOpen, registeredAt }) => (
        <span key={id} className='home-line'>
          <Anchor component={Link} to={`/items/${id}`}>
            {matter}
          </Anchor>{' '}
          <span className='quiet'>
            {momentText(registeredAt, { zone, now }).day} {department} ·{' '}
            {t(isOpen ? 'vacantUnit.facts.open' : 'vacantUnit.facts.done')}
          </span>
        </span>
      ))}
    </Fact>
  )
}

/** `/conflicts/$conflictId`: both sides of one conflict, what each choice will do, and settling it. */
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { fieldWord } from '#renderer/text/recordWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { choicesOf, type SettleChoice } from '#shared/domain/conflicts/choices.ts'
import { fieldOfRule, maySettle } from '#shared/domain/conflicts/settlers.ts'
import { typingOf } from '#shared/domain/conflicts/thirdValues.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { useRuling } from './markQueries.ts'
import { type OpenConflict, useOpenConflict } from './queries.ts'
import { ArrivingNote, RulingItem, TitleWords } from './RecordWords.tsx'
import { revealSide } from './revealSide.ts'
import { SettleForm } from './SettleForm.tsx'
import { SideCard } from './SideCard.tsx'
import { WhoMay } from './WhoMay.tsx'
import './conflicts.css'

export function ConflictScreen() {
  const { conflictId = '' }: { readonly conflictId?: string } = useParams({ strict: false })
  const open = useOpenConflict(conflictId)
  const navigate = useNavigate()
  const t = useText()
  const back = () => void navigate({ to: '/conflicts' })
  useHotKeys([{ id: 'back', label: t('conflicts.back'), keys: 'Escape', run: back }])
  if (open === undefined) return null
  // Another conflict, or another side of this one, is another choice.
  return open === null ? (
    <Settled id={conflictId} />
  ) : (
    <OpenOne key={`${open.conflict.id} ${open.conflict.parties.join()}`} open={open} onDone={back} />
  )
}

function Settled({ id }: { readonly id: string }) {
  const t = useText()
  const ruling = useRuling(id)
  return (
    <Page title={t('conflicts.title')}>
      <EmptyState title={t('conflicts.gone')} hint={t('conflicts.goneHint')}>
        <Link to='/conflicts'>{t('conflicts.back')}</Link>
      </EmptyState>
      {ruling && (
        <div className='conflicts'>
          <RulingItem ruling={ruling} />
        </div>
      )}
    </Page>
  )
}

function OpenOne({ open, onDone }: { readonly open: OpenConflict; readonly onDone: () => void }) {
  const t = useText()
  const desk = useDesk()
  const { conflict, sides, title, words, arriving, before } = open
  const choices = useChoices(open)
  const [chosen, setChosen] = useState<SettleChoice>()
  const isOwn = maySettle(conflict, desk.signature.actor.role, desk.store.registry.mayAct) && before === undefined
  useHotKeys(
    choices.map((choice, index) => ({
      id: `choose-${index + 1}`,
      label: `${index + 1}`,
      keys: String(index + 1),
      run: () => setChosen(choice),
    })),
    { enabled: isOwn },
  )
  const place = fieldOfRule(conflict.rule)
  return (
    <Page title={words} note={<TitleWords title={title} />}>
      <div className='conflict-page'>
        <p className='conflict-links'>
          <Link to='/conflicts'>{t('conflicts.back')}</Link>
          {title.path !== undefined && <Link to={title.path}>{t('conflicts.openRecord')}</Link>}
          <ArrivingNote desks={arriving} />
        </p>
        {before !== undefined && (
          <p role='alert'>
            {t('conflicts.later')} <Link to={`/conflicts/${before}`}>{t('conflicts.laterOpen')}</Link>
          </p>
        )}
        <div className='conflict-sides'>
          {sides.map((side, index) => {
            const choice = choices.find(({ dot }) => dot === side.dot)
            return (
              <SideCard
                key={side.dot}
                side={side}
                n={index + 1}
                isChosen={choice !== undefined && choice === chosen}
                fieldName={place ? fieldWord(place.entity, place.field) : ''}
                onChoose={choice && isOwn ? () => setChosen(choice) : undefined}
                onReveal={() => revealSide(desk, conflict.subject as RecordKey, side)}
              />
            )
          })}
        </div>
        {isOwn && <SettleForm open={open} choices={choices} chosen={chosen} onChoose={setChosen} onDone={onDone} />}
        {!isOwn && before === undefined && <WhoMay conflict={conflict} />}
      </div>
    </Page>
  )
}

function useChoices({ conflict, sides }: OpenConflict): readonly SettleChoice[] {
  const place = fieldOfRule(conflict.rule)
  const [choices] = useState(() =>
    choicesOf({
      rule: conflict.rule,
      parties: conflict.parties,
      // What cannot be read cannot be written again.
      sides: sides.filter(({ raw }) => !place || raw !== undefined).map(({ dot }) => dot),
      isTypable: place !== undefined && typingOf(place.entity, place.field) !== undefined,
    }),
  )
  return choices
}

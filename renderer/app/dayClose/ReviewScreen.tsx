/** `/close/review`: what was carried or handed over, first thing in the morning (handbook D18). Reviewed day by day with one key and a note. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { closeRefusalWords } from '#renderer/app/handover/refusalWords.ts'
import { ShiftSwitch } from '#renderer/app/handover/ShiftSwitch.tsx'
import { useModules } from '#renderer/app/modulesContext.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { reviewClose } from '#renderer/features/shifts/commands.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { coverName } from '#renderer/ui/PersonName.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { printDutyRecord } from './printRecord.ts'
import { type CloseToReview, loadReviews, type ReviewLine } from './reviewLines.ts'
import { useStaffNames } from './useClose.ts'
import './dayClose.css'

export function ReviewScreen() {
  const t = useText()
  const { store } = useDesk()
  const modules = useModules()
  const closes = useLiveAnswer(() => loadReviews(store, modules), [store, modules])
  return (
    <Page title={t('dayClose.reviewTitle')} filters={<ShiftSwitch shown='review' />}>
      {closes !== undefined && <Reviews closes={closes} />}
    </Page>
  )
}

function Reviews({ closes }: { readonly closes: readonly CloseToReview[] }) {
  const t = useText()
  const names = useStaffNames()
  const first = closes.find((close) => close.state.reviewedAt === '')
  if (closes.length === 0) return <EmptyState title={t('dayClose.reviewNone')} hint={t('dayClose.reviewNoneHint')} />
  return (
    <div className='close-body'>
      {first === undefined && <p className='close-calm'>{t('dayClose.reviewNone')}</p>}
      {closes.map((close) => (
        <ReviewOfDay key={close.day} close={close} names={names} isFirst={close === first} />
      ))}
    </div>
  )
}

interface ReviewOfDayProps {
  readonly close: CloseToReview
  readonly names: ReadonlyMap<string, string>
  /** The key belongs to the oldest day that waits. */
  readonly isFirst: boolean
}

function ReviewOfDay({ close, names, isFirst }: ReviewOfDayProps) {
  const t = useText()
  const desk = useDesk()
  const { day, state, lines } = close
  const isReviewed = state.reviewedAt !== ''
  return (
    <section className='review-day' aria-label={day}>
      <header className='close-acts'>
        <h2>{t('dayClose.reviewDay', { day, name: names.get(state.signedBy) ?? '' })}</h2>
        <StateBadge
          state={isReviewed ? 'done' : 'late'}
          words={
            isReviewed
              ? t('dayClose.reviewedBy', { name: names.get(state.reviewedBy) ?? '' })
              : t('dayClose.exceptionsCount', { count: state.exceptions })
          }
        />
        <Button size='xs' variant='default' onClick={() => void printDutyRecord(desk, day)}>
          {t('dayClose.print')}
        </Button>
      </header>
      <ReviewTable lines={lines} names={names} />
      {isReviewed ? (
        state.reviewNote !== '' && <p>{state.reviewNote}</p>
      ) : (
        <ReviewAct key={day} day={day} hasKey={isFirst} />
      )}
    </section>
  )
}

function ReviewAct({ day, hasKey }: { readonly day: string; readonly hasKey: boolean }) {
  const t = useText()
  const desk = useDesk()
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<RefusalWords>()
  const mayReview = isLeader(desk.signature.actor)
  const review = async (): Promise<void> => {
    const done = await reviewClose(desk, day, note)
    if (!done.ok) setRefusal(closeRefusalWords(done.error.code))
    else showNotice(t('dayClose.reviewNotice', { day }))
  }
  const action = {
    id: `review-${day}`,
    label: t('dayClose.reviewed'),
    ...(hasKey ? { keys: 'F2' } : {}),
    isAvailable: mayReview,
    whyNot: t('dayClose.reviewNotMine'),
    run: review,
  }
  useHotKeys(hasKey ? [action] : [])
  return (
    <>
      <div className='close-acts'>
        <TextInput
          className='hand-to-reason'
          aria-label={t('dayClose.reviewNote')}
          placeholder={t('dayClose.reviewNote')}
          value={note}
          maxLength={200}
          disabled={!mayReview}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void review()
          }}
        />
        <ActionButton action={action} main={hasKey} />
        {!mayReview && <span className='quiet'>{t('dayClose.reviewNotMine')}</span>}
      </div>
      {refusal !== undefined && <RefusalNote words={refusal} />}
    </>
  )
}

const COLUMNS = ['matter', 'goes', 'reason', 'by', 'age', 'times', 'now'] as const

function ReviewTable({
  lines,
  names,
}: {
  readonly lines: readonly ReviewLine[]
  readonly names: ReadonlyMap<string, string>
}) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard on a narrow screen.
    <div className='review-scroll' tabIndex={0}>
      <table className='plain-table review-table'>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope='col'>
                {t(`dayClose.reviewColumns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              {/* The signed words may hold a name: covered, only their beginning stays. */}
              <th scope='row'>{covered ? coverName(line.matter) : line.matter}</th>
              <td>{line.goes}</td>
              <td>{line.reason}</td>
              <td>{names.get(line.by) ?? ''}</td>
              <td>{line.ageDays === 0 ? t('dayClose.ageToday') : t('dayClose.age', { count: line.ageDays })}</td>
              <td data-alarm={line.times > 1}>{t('dayClose.times', { count: line.times })}</td>
              <td>{line.isOpen ? t('dayClose.stillOpen') : t('dayClose.settledSince')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

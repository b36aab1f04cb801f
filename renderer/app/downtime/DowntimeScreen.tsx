/** `/downtime`: 应急单据. One key puts today's lists and numbered blanks onto paper; below, what came back is entered or voided. */
import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { shiftRefusalWords } from '#renderer/app/handover/refusalWords.ts'
import { ShiftSwitch } from '#renderer/app/handover/ShiftSwitch.tsx'
import { useModules } from '#renderer/app/modulesContext.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useOneAtATime } from '#renderer/features/sheets/usePaperAct.ts'
import { currentShift } from '#renderer/features/shifts/queries.ts'
import { formTitle, paperRefusalWords } from '#renderer/papers/paperWords.ts'
import { useText } from '#renderer/text/text.ts'
import { shifts } from '#renderer/text/zh-CN/shifts.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { MAX_BLANKS } from '#shared/domain/sheets/decisions.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import { BUNDLE_FORMS } from '#shared/domain/shifts/settings.ts'
import { type BlankCounts, reserveBlanks, todaysLists, usualCounts } from './bundle.ts'
import { LeftBlanks } from './LeftBlanks.tsx'
import { sendBundle } from './sendBundle.ts'
import './downtime.css'

export function DowntimeScreen() {
  const t = useText()
  const { store } = useDesk()
  const shift = useLiveAnswer(async () => (await currentShift(store)) ?? null, [store])
  const { counts, setCount } = useCounts()
  const { make, busy } = useBundle(counts, shift?.id)
  const action = {
    id: 'bundle',
    label: t('downtime.bundle'),
    keys: 'F2',
    isAvailable: shift !== null && shift !== undefined && !busy,
    whyNot: t('downtime.needShift'),
    run: make,
  }
  return (
    <Page title={t('downtime.title')} actions={[action]} filters={<ShiftSwitch shown='downtime' />}>
      <div className='downtime-body'>
        <p>{t('downtime.intro')}</p>
        {shift === null && <p className='downtime-need'>{t('downtime.needShift')}</p>}
        <div className='downtime-columns'>
          <Lists />
          <Blanks counts={counts} setCount={setCount} />
        </div>
        <LeftBlanks />
      </div>
    </Page>
  )
}

function useCounts() {
  const { store } = useDesk()
  const [counts, setCounts] = useState<BlankCounts>({})
  useEffect(() => {
    let gone = false
    void usualCounts(store).then((usual) => {
      if (!gone) setCounts((typed) => ({ ...usual, ...typed }))
    })
    return () => {
      gone = true
    }
  }, [store])
  const setCount = (form: FormId, count: number) => setCounts((before) => ({ ...before, [form]: count }))
  return { counts, setCount }
}

function useBundle(counts: BlankCounts, shiftId: string | undefined) {
  const t = useText()
  const desk = useDesk()
  const modules = useModules()
  const { busy, run } = useOneAtATime()
  const make = () =>
    run(async () => {
      if (shiftId === undefined) return
      const lists = await todaysLists(desk.store, modules)
      const { sheetIds, refusal } = await reserveBlanks(desk, counts, shiftId)
      if (refusal !== undefined) {
        const words = Object.hasOwn(shifts.refusals, refusal.code)
          ? shiftRefusalWords(refusal.code)
          : paperRefusalWords(refusal.code)
        showNotice(t('downtime.stopped', { reason: words.what }), { role: 'alert', autoClose: false })
      }
      const isOut = await sendBundle(desk, lists, sheetIds)
      const count = sheetIds.length
      if (isOut) showNotice(count === 0 ? t('downtime.onlyLists') : t('downtime.madeNotice', { count }))
    })
  return { make, busy }
}

function Lists() {
  const t = useText()
  const { store } = useDesk()
  const modules = useModules()
  const lists = useLiveAnswer(() => todaysLists(store, modules), [store, modules]) ?? []
  return (
    <section aria-label={t('downtime.lists')}>
      <h2>{t('downtime.lists')}</h2>
      <ul>
        {lists.map(({ title, rows }) => (
          <li key={title}>
            {title} <span className='quiet'>{t('downtime.rows', { count: rows.length })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface BlanksProps {
  readonly counts: BlankCounts
  readonly setCount: (form: FormId, count: number) => void
}

function Blanks({ counts, setCount }: BlanksProps) {
  const t = useText()
  const { papers } = useDesk()
  return (
    <section aria-label={t('downtime.blanks')}>
      <h2>{t('downtime.blanks')}</h2>
      <ul>
        {BUNDLE_FORMS.map(({ form }) => {
          const hasBlank = papers.some((source) => source.form === form)
          const title = formTitle(form)
          return (
            <li key={form} className='downtime-form'>
              <span>{title}</span>
              {hasBlank ? (
                <NumberInput
                  size='xs'
                  className='downtime-count'
                  aria-label={t('downtime.countOf', { title })}
                  min={0}
                  max={MAX_BLANKS}
                  clampBehavior='strict'
                  allowDecimal={false}
                  value={counts[form] ?? 0}
                  onChange={(value) => setCount(form, Number(value) || 0)}
                />
              ) : (
                <span className='quiet'>{t('downtime.noForm')}</span>
              )}
            </li>
          )
        })}
      </ul>
      <p className='quiet'>{t('downtime.defaults')}</p>
    </section>
  )
}

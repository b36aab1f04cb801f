/** The short forms of a hot-work permit: looked at before, begun and finished on paper, looked at after, closed unlit. */
import { Checkbox } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  checkHotWork,
  closeHotWork,
  finishHotWork,
  type HotWorkKey,
  recheckHotWork,
  startHotWork,
} from '#renderer/features/decoration/commands/hotWork.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { LateEntryValues } from '#renderer/ui/lateEntryValues.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { HotWork } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import { NOTICE_PLACES } from '#shared/domain/decoration/hotWork/hotWorkStanding.ts'
import { hotWorkRefusalWords } from './hotWorkWords.ts'
import { RemarkForm } from './RemarkForm.tsx'
import { SiteStepForm } from './SiteStepForm.tsx'

export interface ActFormProps {
  readonly at: HotWorkKey
  readonly work: HotWork
  readonly unit: string
  /** 补录 as the form opens: on for a permit whose time is over. */
  readonly start: LateEntryValues
  readonly onClose: () => void
}

type CheckValues = LateEntryValues & { postedAt: string[]; isEquipped: boolean; isCleared: boolean }

/** A tick has no room for words beside it: they stand above the button. */
const beside = (field: string): string | undefined => (field === 'lateAt' ? field : undefined)

export function CheckForm({ at, work, unit, start, onClose }: ActFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<CheckValues>({
    initialValues: { postedAt: [], isEquipped: false, isCleared: false, ...start },
    validate: () => ({}),
  })
  const { form } = entry
  return (
    <SiteStepForm
      entry={entry}
      title={t('decorationHotWork.check.title', { unit })}
      intro={t('decorationHotWork.check.intro')}
      submitLabel={t('decorationHotWork.check.submit')}
      message={t('decorationHotWork.done.checked')}
      wordsOf={hotWorkRefusalWords}
      fieldOf={beside}
      onStep={(values, late) => checkHotWork(desk, { ...at, late }, values)}
      onClose={onClose}
    >
      <EntrySection title={t('decorationHotWork.check.section')}>
        <Checkbox.Group key={form.key('postedAt')} {...form.getInputProps('postedAt')}>
          <div className='site-ticks'>
            {NOTICE_PLACES.map((place) => (
              <Checkbox
                key={place}
                value={place}
                label={t('decorationHotWork.check.posted', { place: t(`decorationHotWork.places.${place}`) })}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox
          label={t('decorationHotWork.check.equipped', { what: work.extinguishers })}
          key={form.key('isEquipped')}
          {...form.getInputProps('isEquipped', { type: 'checkbox' })}
        />
        <Checkbox
          label={t('decorationHotWork.check.cleared', { what: work.clearing })}
          key={form.key('isCleared')}
          {...form.getInputProps('isCleared', { type: 'checkbox' })}
        />
      </EntrySection>
    </SiteStepForm>
  )
}

export function RecheckForm({ at, unit, start, onClose }: ActFormProps) {
  const t = useText()
  const desk = useDesk()
  return (
    <RemarkForm
      title={t('decorationHotWork.recheck.title', { unit })}
      intro={t('decorationHotWork.recheck.intro')}
      submitLabel={t('decorationHotWork.recheck.submit')}
      message={t('decorationHotWork.done.rechecked')}
      line={{ field: 'remark', label: t('decorationHotWork.recheck.remark'), isOptional: true }}
      start={start}
      wordsOf={hotWorkRefusalWords}
      onStep={(remark, late) => recheckHotWork(desk, { ...at, late }, remark)}
      onClose={onClose}
    />
  )
}

export function CancelForm({ at, unit, start, onClose }: ActFormProps) {
  const t = useText()
  const desk = useDesk()
  return (
    <RemarkForm
      title={t('decorationHotWork.cancel.title', { unit })}
      intro={t('decorationHotWork.cancel.intro')}
      submitLabel={t('decorationHotWork.cancel.submit')}
      message={t('decorationHotWork.done.closed')}
      line={{ field: 'reason', label: t('decorationHotWork.cancel.reason') }}
      start={start}
      wordsOf={hotWorkRefusalWords}
      onStep={(reason, late) => closeHotWork(desk, { ...at, late }, reason)}
      onClose={onClose}
    />
  )
}

const RUNS = { start: startHotWork, finish: finishHotWork } as const
const RUN_DONE = { start: 'started', finish: 'finished' } as const

/** Begun or finished while the program was out: the time is what is typed. */
export function RunForm({ at, unit, start, onClose, act }: ActFormProps & { readonly act: 'start' | 'finish' }) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<LateEntryValues>({ initialValues: start, validate: () => ({}) })
  return (
    <SiteStepForm
      entry={entry}
      title={t('decorationHotWork.run.title', { unit, act: t(`decorationHotWork.acts.${act}`) })}
      intro={t('decorationHotWork.run.intro')}
      submitLabel={t(`decorationHotWork.acts.${act}`)}
      message={t(`decorationHotWork.done.${RUN_DONE[act]}`)}
      wordsOf={hotWorkRefusalWords}
      onStep={(_, late) => RUNS[act](desk, { ...at, late })}
      onClose={onClose}
    />
  )
}

/** 收资料: all that the client lays on the desk in one act; what lacks stands first, and Enter takes it in. */
import { Button, Checkbox, FileButton, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { takePapers } from '#renderer/features/decoration/commands/cases.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { drawingStand } from '#shared/domain/decoration/cases/drawingState.ts'
import type { Requirements } from '#shared/domain/decoration/cases/requirements.ts'
import { PAPER_FORMS } from '#shared/domain/decoration/cases/takingPapers.ts'
import { DRAWING_KINDS, PAPER_KINDS } from '#shared/domain/decoration/kinds.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { tellDone } from './caseNotices.tsx'
import { caseRefusalWords, drawingWords, paperWords } from './caseWords.ts'

type TakeValues = {
  papers: readonly string[]
  drawings: readonly string[]
  form: string
  place: string
  until: Day | null
}

/** Papers that run out. */
const RUNS_OUT: ReadonlySet<string> = new Set([
  'business-licence',
  'qualification',
  'electrician-certificate',
  'welder-certificate',
])

interface TakeFormProps {
  readonly row: DecorationCaseRow
  readonly needed: Requirements
  readonly onClose: () => void
}

/** What lacks first, then the rest that may be brought all the same. */
function offered({ row, needed }: Pick<TakeFormProps, 'row' | 'needed'>) {
  const here = new Set(row.v.papers.map(({ kind }) => kind))
  const asked = new Set<string>(needed.papers.map(({ kind }) => kind))
  const lacks = PAPER_KINDS.filter((kind) => asked.has(kind) && !here.has(kind))
  const rest = PAPER_KINDS.filter((kind) => asked.has(kind) && here.has(kind))
  const drawn = new Set<string>(needed.drawings.map(({ kind }) => kind))
  const open = DRAWING_KINDS.filter((kind) => drawn.has(kind) && drawingStand(kind, row.v) !== 'approved')
  const others = DRAWING_KINDS.filter((kind) => !open.includes(kind))
  return { papers: [...lacks, ...rest], drawings: [...open, ...others] }
}

export function TakeForm({ row, needed, onClose }: TakeFormProps) {
  const t = useText()
  const desk = useDesk()
  const [scans, setScans] = useState<readonly File[]>([])
  const { papers, drawings } = offered({ row, needed })
  const entry = useEntryForm<TakeValues>({
    initialValues: { papers: [], drawings: [], form: 'copy', place: '', until: null },
    validate: () => ({}),
    missing: (values) =>
      values.papers.length + values.drawings.length === 0
        ? [{ field: 'papers', label: t('decorationCases.take.none') }]
        : [],
  })
  const { form } = entry
  const onSubmit = async (values: TakeValues): Promise<EntryOutcome> => {
    const until = (kind: string): string => (RUNS_OUT.has(kind) ? (values.until ?? '') : '')
    const done = await takePapers(desk, row.id, {
      papers: values.papers.map((kind) => ({
        kind,
        form: values.form,
        place: values.place,
        until: until(kind),
      })),
      drawings: values.drawings.map((kind) => ({ kind, place: values.place })),
      scans: await Promise.all(scans.map(async (file) => new Uint8Array(await file.arrayBuffer()))),
    })
    if (!done.ok) return refusedEntry({ code: done.error.code }, caseRefusalWords)
    const count = values.papers.length + values.drawings.length
    tellDone(desk, t('decorationCases.done.took', { count }), done.value.undo)
    return ok(undefined)
  }
  return (
    <div className='case-side'>
      <EntryForm
        entry={entry}
        title={t('decorationCases.take.title')}
        intro={t('decorationCases.take.intro')}
        submitLabel={t('decorationCases.take.submit')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('decorationCases.take.papers')}>
          <Checkbox.Group
            className='case-wide'
            aria-label={t('decorationCases.take.papers')}
            key={form.key('papers')}
            {...form.getInputProps('papers')}
          >
            <div className='case-ticks'>
              {papers.map((kind) => (
                <Checkbox key={kind} value={kind} label={paperWords(kind)} />
              ))}
            </div>
          </Checkbox.Group>
          <Radio.Group label={t('decorationCases.take.form')} key={form.key('form')} {...form.getInputProps('form')}>
            <div className='case-choices'>
              {PAPER_FORMS.map((kind) => (
                <Radio key={kind} value={kind} label={t(`decorationCases.card.forms.${kind}`)} />
              ))}
            </div>
          </Radio.Group>
          <DayInput
            label={t('decorationCases.take.until')}
            description={t('decorationCases.take.untilHint')}
            key={form.key('until')}
            {...form.getInputProps('until')}
          />
        </EntrySection>
        <EntrySection title={t('decorationCases.take.drawings')}>
          <Checkbox.Group
            className='case-wide'
            aria-label={t('decorationCases.take.drawings')}
            key={form.key('drawings')}
            {...form.getInputProps('drawings')}
          >
            <div className='case-ticks'>
              {drawings.map((kind) => (
                <Checkbox key={kind} value={kind} label={drawingWords(kind)} />
              ))}
            </div>
          </Checkbox.Group>
          <TextInput
            label={t('decorationCases.take.place')}
            autoComplete='off'
            key={form.key('place')}
            {...form.getInputProps('place')}
          />
          <Scans scans={scans} onChange={setScans} />
        </EntrySection>
      </EntryForm>
    </div>
  )
}

interface ScansProps {
  readonly scans: readonly File[]
  readonly onChange: (scans: readonly File[]) => void
}

function Scans({ scans, onChange }: ScansProps) {
  const t = useText()
  const { info } = useDesk()
  if (info.capabilities.blobs !== true) return <p className='quiet'>{t('decorationCases.take.noScans')}</p>
  return (
    <div className='case-choices'>
      <FileButton
        accept='image/jpeg,image/png,image/webp,application/pdf'
        multiple
        onChange={(files) => onChange(files)}
      >
        {(button) => (
          <Button {...button} type='button' variant='default' size='xs'>
            {t('decorationCases.take.scans')}
          </Button>
        )}
      </FileButton>
      <span role='status'>{scans.length > 0 && t('decorationCases.take.scansReady', { count: scans.length })}</span>
    </div>
  )
}

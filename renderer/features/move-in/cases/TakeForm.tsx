/** 收件: all that was laid on the desk, ticked and taken in at once; what lacks stands first. */
import { Button, Checkbox, FileInput, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { type TypedPaper, takeMoveInPapers } from '#renderer/features/move-in/commands/casesPapers.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { useNamesOf } from '#renderer/features/move-in/queries/cases.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { IDENTITY_PAPERS, paperKey } from '#shared/domain/move-in/cases/takingPapers.ts'
import type { PaperNeed } from '#shared/domain/move-in/papers/requiredPapers.ts'
import { ok } from '#shared/kernel/result.ts'
import { tellCaseDone } from './caseNotices.tsx'
import { caseRefusalWords } from './caseWords.ts'

interface TakeLine {
  readonly isHere: boolean
  readonly copies: number
  readonly number: string
  readonly isOriginal: boolean
  readonly scan: File | null
}
type TakeValues = { lines: readonly TakeLine[] }

interface TakeFormProps {
  readonly row: MoveInCaseRow
  readonly needs: readonly PaperNeed[]
  readonly onClose: () => void
}

export function TakeForm({ row, needs, onClose }: TakeFormProps) {
  const t = useText()
  const desk = useDesk()
  const [lines, setLines] = useState(() => needs.map((need) => startOf(need, row)))
  const [wrong, setWrong] = useState<{ readonly key: string; readonly words: string }>()
  const entry = useEntryForm<TakeValues>({ initialValues: { lines }, validate: () => ({}) })
  const change = (next: readonly TakeLine[]): void => {
    setLines([...next])
    setWrong(undefined)
    entry.form.setFieldValue('lines', [...next])
  }
  const submit = async (): Promise<EntryOutcome> => {
    const ticked = needs.flatMap((need, index) => (lines[index]?.isHere ? [{ need, line: lines[index] }] : []))
    const papers = await Promise.all(ticked.map(({ need, line }) => typedOf(need, line as TakeLine)))
    const done = await takeMoveInPapers(desk, row.id, papers)
    if (done.ok) {
      tellCaseDone(desk, t('moveInCases.papers.done', { count: papers.length }), done.value.undo)
      return ok(undefined)
    }
    const { code } = done.error
    const field = 'field' in done.error ? (done.error.field ?? '') : ''
    const refused = caseRefusalWords(code)
    setWrong({ key: field, words: refused.what })
    return refusedEntry({ code }, caseRefusalWords)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInCases.papers.takeTitle')}
      intro={t('moveInCases.papers.takeIntro')}
      submitLabel={t('moveInCases.papers.submit')}
      submitKey='Ctrl+Enter'
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <Button
          type='button'
          size='xs'
          variant='default'
          data-autofocus
          onClick={() => change(lines.map((line) => ({ ...line, isHere: true })))}
        >
          {t('moveInCases.papers.all')}
        </Button>
        <Lines
          {...{ needs, lines, wrong }}
          onLine={(at, part) => change(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))}
        />
      </EntrySection>
    </EntryForm>
  )
}

function startOf({ paper, of, copies, isOriginal }: PaperNeed, { v }: MoveInCaseRow): TakeLine {
  const got = v.papers.find((one) => one.paper === paper && one.of === of)
  return {
    isHere: false,
    copies: Math.max(copies, got?.copies ?? 0),
    number: got?.number ?? (paper === 'notice' ? v.party.noticeNumber : ''),
    isOriginal: got?.isOriginal ?? isOriginal,
    scan: null,
  }
}

async function typedOf({ paper, of }: PaperNeed, line: TakeLine): Promise<TypedPaper> {
  const { copies, number, isOriginal, scan } = line
  const bytes = scan === null ? null : new Uint8Array(await scan.arrayBuffer())
  return { paper, of, copies, isOriginal, number, remark: '', scan: bytes }
}

interface LinesProps {
  readonly needs: readonly PaperNeed[]
  readonly lines: readonly TakeLine[]
  readonly wrong: { readonly key: string; readonly words: string } | undefined
  readonly onLine: (at: number, part: Partial<TakeLine>) => void
}

function Lines({ needs, lines, wrong, onLine }: LinesProps) {
  const t = useText()
  const { info } = useDesk()
  const keepsIdScans = useSetting('file.keep-id-scan')
  const names = useNamesOf([...new Set(needs.map(({ of }) => of))].filter((id) => id !== ''))
  return needs.map((need, at) => {
    const line = lines[at]
    if (line === undefined) return null
    const key = paperKey(need)
    const words = moveInWord('papers', need.paper, t)
    const said = `${words} ${names.get(need.of) ?? ''}`.trim()
    const mayScan = info.capabilities.blobs === true && (keepsIdScans || !IDENTITY_PAPERS.has(need.paper))
    return (
      <div key={key} className='move-in-take-line'>
        <Checkbox
          checked={line.isHere}
          onChange={(event) => onLine(at, { isHere: event.currentTarget.checked })}
          label={
            <>
              {words} {need.of !== '' && <PersonName name={names.get(need.of) ?? ''} />}
            </>
          }
          error={wrong?.key === key ? wrong.words : undefined}
        />
        <NumberInput
          size='xs'
          aria-label={`${said} ${t('moveInCases.papers.copies')}`}
          min={0}
          max={20}
          allowDecimal={false}
          value={line.copies}
          onChange={(value) => onLine(at, { copies: Number(value), isHere: true })}
        />
        <TextInput
          size='xs'
          aria-label={`${said} ${t('moveInCases.papers.number')}`}
          placeholder={t('moveInCases.papers.number')}
          autoComplete='off'
          value={line.number}
          onChange={(event) => onLine(at, { number: event.currentTarget.value })}
        />
        <Checkbox
          size='xs'
          label={t('moveInCases.papers.isOriginal')}
          aria-label={`${said} ${t('moveInCases.papers.isOriginal')}`}
          checked={line.isOriginal}
          onChange={(event) => onLine(at, { isOriginal: event.currentTarget.checked })}
        />
        {mayScan ? (
          <FileInput
            size='xs'
            accept='image/jpeg,image/png,image/webp,application/pdf'
            aria-label={`${said} ${t('moveInCases.papers.scanFile')}`}
            placeholder={t('moveInCases.papers.scanFile')}
            value={line.scan}
            onChange={(scan) => onLine(at, { scan, isHere: true })}
          />
        ) : (
          <span className='quiet'>{info.capabilities.blobs === true && t('moveInCases.papers.noIdScan')}</span>
        )}
      </div>
    )
  })
}

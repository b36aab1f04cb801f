/** Settings, 打印机: per paper the printer of this desk and how far it is off, with a test page (architecture 9). */
import { Button, NumberInput, Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { printerOf } from '#renderer/db/printers.ts'
import { useFollowedState } from '#renderer/db/useFollowedState.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ElsewhereNotes } from '#renderer/ui/ElsewhereNotes.tsx'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { PAPERS } from '#shared/domain/sheets/paperSizes.ts'
import { OFFSET_MAX_TENTHS, type PrinterChoice } from '#shared/domain/sheets/printers.ts'
import type { Paper } from '#shared/ipc/contract.ts'
import { PaperPreview } from './PaperPreview.tsx'
import { printerRefusalWords, savePrinter, testPageJob } from './printerCommands.ts'
import { usePrintTestPage } from './printerTestPage.ts'
import './printers.css'

export function PrintersSection() {
  const t = useText()
  const { info } = useDesk()
  const known = useSystemPrinters()
  const [looking, setLooking] = useState<Paper>('A4')
  const canChoose = info.capabilities.print === true
  return (
    <div className='printers'>
      <div className='settings-pad'>
        <h2>{t('printers.title')}</h2>
        <p className='quiet'>{t('printers.intro')}</p>
        {!canChoose && <p>{t('printers.usePdf')}</p>}
        {canChoose && known?.length === 0 && <p>{t('printers.noneFound')}</p>}
        {PAPERS.map((paper) => (
          <PaperRow key={paper} paper={paper} known={canChoose ? known : undefined} onLook={setLooking} />
        ))}
      </div>
      <TestPreview paper={looking} />
    </div>
  )
}

/** Names the system knows; undefined while asked, or where this host reaches none. */
function useSystemPrinters(): readonly string[] | undefined {
  const { bridge, info } = useDesk()
  const [names, setNames] = useState<readonly string[]>()
  const asks = info.capabilities.print === true
  useEffect(() => {
    let gone = false
    if (asks)
      void bridge.printing.printers().then((reply) => {
        if (!gone) setNames(reply.ok ? reply.value.printers : [])
      })
    return () => {
      gone = true
    }
  }, [bridge, asks])
  return names
}

interface PaperRowProps {
  readonly paper: Paper
  /** Absent where this host chooses none. */
  readonly known: readonly string[] | undefined
  readonly onLook: (paper: Paper) => void
}

function PaperRow({ paper, known, onLook }: PaperRowProps) {
  const { store } = useDesk()
  const choice = useLiveAnswer(async () => (await printerOf(store, paper)) ?? null, [store, paper])
  if (choice === undefined) return null
  return <PaperFields paper={paper} known={known} choice={choice} onLook={onLook} />
}

const TENTHS_PER_MM = 10
const MOST_MM = OFFSET_MAX_TENTHS / TENTHS_PER_MM

interface PrinterFields extends Record<string, unknown> {
  readonly printer: string
  /** Millimetres, as typed. */
  readonly offsetX: number | string
  readonly offsetY: number | string
}

const SHAPE = { entity: 'printer', parts: { printer: ['printer'], offsetX: ['offsetX'], offsetY: ['offsetY'] } }

function PaperFields({ paper, known, choice, onLook }: PaperRowProps & { readonly choice: PrinterChoice | null }) {
  const t = useText()
  const desk = useDesk()
  const stands: PrinterFields = {
    printer: choice?.printer ?? '',
    offsetX: (choice?.offsetX ?? 0) / TENTHS_PER_MM,
    offsetY: (choice?.offsetY ?? 0) / TENTHS_PER_MM,
  }
  const form = useForm<PrinterFields>({ initialValues: stands })
  const { printer, offsetX, offsetY } = form.values
  // Of this desk alone: only another window of it, or an undo, writes it meanwhile.
  const found = useFollowedState<PrinterFields>({ form, stands, desk: undefined })
  const [refusal, setRefusal] = useState<RefusalWords>()
  const print = usePrintTestPage()
  const save = async (): Promise<void> => {
    const offsets = { offsetX: tenthsOf(offsetX), offsetY: tenthsOf(offsetY) }
    const done = await savePrinter(desk, paper, { printer, ...offsets })
    setRefusal(done.ok ? undefined : printerRefusalWords(done.error.code))
  }
  const test = async (): Promise<void> => {
    onLook(paper)
    const done = await print(paper)
    setRefusal(done.ok ? undefined : printerRefusalWords(done.error.code))
  }
  const name = t(`printers.papers.${paper}`)
  const offset = { step: 0.1, decimalScale: 1, min: -MOST_MM, max: MOST_MM, size: 'xs', w: '6.5rem' } as const
  return (
    <form
      className='printer'
      aria-label={name}
      onFocus={() => onLook(paper)}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{name}</h3>
      <div className='printer-fields'>
        {known !== undefined && (
          <Select
            size='xs'
            label={t('printers.printer')}
            {...form.getInputProps('printer')}
            data={printerOptions(known, printer, {
              bySystem: t('printers.bySystem'),
              gone: t('printers.gone', { name: printer }),
            })}
            allowDeselect={false}
          />
        )}
        <NumberInput {...offset} label={t('printers.offsetX')} {...form.getInputProps('offsetX')} />
        <NumberInput {...offset} label={t('printers.offsetY')} {...form.getInputProps('offsetY')} />
        <Button size='xs' type='submit' variant='default'>
          {t('printers.save')}
        </Button>
        <Button size='xs' variant='subtle' onClick={() => void test()}>
          {t('printers.test')}
        </Button>
      </div>
      <ElsewhereNotes notes={notesElsewhere(found, SHAPE)} />
      {refusal !== undefined && <RefusalNote words={refusal} />}
    </form>
  )
}

function tenthsOf(millimetres: number | string): number {
  return Math.round(Number(millimetres || 0) * TENTHS_PER_MM)
}

interface OptionWords {
  readonly bySystem: string
  readonly gone: string
}

/** The system's printers; one that was chosen and is not connected stays to be seen. */
function printerOptions(known: readonly string[], chosen: string, words: OptionWords) {
  const missing = chosen === '' || known.includes(chosen) ? [] : [{ value: chosen, label: words.gone }]
  return [{ value: '', label: words.bySystem }, ...known.map((name) => ({ value: name, label: name })), ...missing]
}

function TestPreview({ paper }: { readonly paper: Paper }) {
  const desk = useDesk()
  const job = useLiveAnswer(() => testPageJob(desk, paper), [desk, paper])
  return <PaperPreview job={job} />
}

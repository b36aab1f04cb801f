/** Every row before it goes in: what is wrong with it and what to do, faulty rows first; the right ones go in without them. */
import { IconArrowBack, IconArrowBackUp, IconCheck, IconDownload } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { type Text, text, useText } from '#renderer/text/text.ts'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { OpeningLine } from '#shared/domain/parcel-custody/openingCustody.ts'
import { kindWords } from './custodyWords.ts'
import { openingMendTable } from './openingImportFile.ts'
import { openingFaultWords, openingRefusalWords } from './openingImportWords.ts'
import type { OpeningStep } from './useOpeningImport.ts'

interface PreviewProps {
  readonly at: OpeningStep & { readonly step: 'preview' }
  readonly mayImport: boolean
  readonly onStart: () => Promise<void>
  readonly onTakeBack: () => Promise<void>
  readonly onBack: () => void
}

const ORDER = { faulty: 0, new: 1, known: 2 } as const
const STATES = { faulty: 'late', new: 'running', known: 'done' } as const

export function OpeningImportPreview({ at, mayImport, onStart, onTakeBack, onBack }: PreviewProps) {
  const t = useText()
  const { lines, file, refusal, untouched, takenBack } = at
  const [active, setActive] = useState<string>()
  const sorted = useMemo(() => lines.toSorted((a, b) => ORDER[a.standing] - ORDER[b.standing]), [lines])
  const columns = useMemo(() => columnsIn(t), [t])
  const count = (standing: OpeningLine['standing']) => lines.filter((line) => line.standing === standing).length
  const [fresh, faulty] = [count('new'), count('faulty')]
  const actions: readonly DeskAction[] = [
    {
      id: 'start-opening',
      label: t('custodyRegister.opening.start', { count: fresh }),
      icon: IconCheck,
      keys: 'F2',
      isAvailable: mayImport && fresh > 0,
      whyNot: mayImport ? t('custodyRegister.opening.nothingNew') : t('custodyRegister.opening.onlyLeaders'),
      run: onStart,
    },
    {
      id: 'mend-opening',
      label: t('custodyRegister.opening.mend'),
      icon: IconDownload,
      keys: 'F4',
      isAvailable: faulty > 0,
      whyNot: t('custodyRegister.opening.noFaults'),
      run: () => saveMend(lines),
    },
    {
      id: 'take-back-opening',
      label: t('custodyRegister.opening.takeBack', { count: untouched }),
      ...{ icon: IconArrowBackUp, keys: 'F6' },
      isAvailable: mayImport && untouched > 0,
      whyNot: mayImport ? t('custodyRegister.opening.noneUntouched') : t('custodyRegister.opening.onlyLeaders'),
      run: onTakeBack,
    },
    { id: 'other-opening', label: t('custodyRegister.opening.other'), icon: IconArrowBack, run: onBack },
  ]
  return (
    <Page
      title={t('custodyRegister.opening.title')}
      note={t('custodyRegister.opening.counts', { file: file.name, fresh, faulty, known: count('known') })}
      actions={actions}
      {...(refusal === undefined ? {} : { filters: <RefusalNote words={openingRefusalWords(refusal)} /> })}
      {...(takenBack === undefined ? {} : { filters: <TakenBack count={takenBack} /> })}
    >
      <VirtualTable
        name={`opening?${file.name}`}
        label={t('custodyRegister.opening.title')}
        rows={sorted}
        columns={columns}
        rowKey={({ row }) => String(row.row)}
        onOpen={() => undefined}
        empty={null}
        onActive={setActive}
        foot={<p className='opening-faults'>{faultsOf(sorted.find(({ row }) => String(row.row) === active))}</p>}
      />
    </Page>
  )
}

function TakenBack({ count }: { readonly count: number }) {
  const t = useText()
  return (
    <p className='opening-said' role='status'>
      {t('custodyRegister.opening.takenBack', { count })}
    </p>
  )
}

const faultsOf = (line: OpeningLine | undefined): string =>
  (line?.faults ?? []).map(openingFaultWords).join(text('custodyRegister.opening.separator'))

async function saveMend(lines: readonly OpeningLine[]): Promise<void> {
  const name = `${text('custodyRegister.opening.mendName')}.xlsx`
  downloadFile(name, await writeTable(openingMendTable(lines), 'xlsx'), 'xlsx')
}

function columnsIn(t: Text): readonly TableColumn<OpeningLine>[] {
  return [
    {
      key: 'row',
      title: t('custodyRegister.opening.row'),
      width: '4rem',
      narrowWidth: '3rem',
      numeric: true,
      render: ({ row }) => row.row,
    },
    {
      key: 'state',
      title: t('custodyRegister.columns.state'),
      width: '7.5rem',
      narrowWidth: '5.5rem',
      render: ({ standing }) => (
        <StateBadge state={STATES[standing]} words={t(`custodyRegister.opening.standings.${standing}`)} />
      ),
    },
    {
      key: 'fault',
      title: t('custodyRegister.opening.columns.problem'),
      width: 'minmax(14rem, 3fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: (line) => {
        const words = faultsOf(line)
        return (
          <span className='list-cell' title={words}>
            {words}
          </span>
        )
      },
    },
    {
      key: 'kind',
      title: t('custodyRegister.columns.kind'),
      width: '5.5rem',
      narrowWidth: HIDDEN,
      render: ({ input, row }) => (row.texts.kind === '' && row.texts.waybill === '' ? '' : kindWords(input.kind)),
    },
    {
      key: 'day',
      title: t('custodyRegister.columns.received'),
      width: '6.5rem',
      narrowWidth: HIDDEN,
      render: ({ row }) => row.texts.receivedDay,
    },
    {
      key: 'unit',
      title: t('custodyRegister.columns.unit'),
      width: '6rem',
      narrowWidth: HIDDEN,
      render: ({ row }) => <span className='list-cell'>{row.texts.unit}</span>,
    },
    {
      key: 'who',
      title: t('custodyRegister.columns.who'),
      width: 'minmax(4.5rem, 0.8fr)',
      narrowWidth: HIDDEN,
      render: ({ row }) => (row.texts.name === '' ? '' : <PersonName name={row.texts.name} />),
    },
    {
      key: 'what',
      title: t('custodyRegister.columns.what'),
      width: 'minmax(6rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ row }) => (
        <span className='list-cell'>{row.texts.waybill || <CoveredWords words={row.texts.what} />}</span>
      ),
    },
  ]
}

/** What went in: the balance by kind, to be printed, counted against the shelf and signed; labels for what has none yet. */
import { IconArrowBackUp, IconArrowRight, IconPrinter, IconTag } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { custodyRefusalWords, kindWords } from './custodyWords.ts'
import { type BalanceNumbers, balanceTotal, openingBalance, printOpeningBalance } from './openingBalance.ts'
import { openingRefusalWords } from './openingImportWords.ts'
import { printCustodyLabels } from './printing.ts'
import type { OpeningStep } from './useOpeningImport.ts'

interface DoneProps {
  readonly at: OpeningStep & { readonly step: 'done' }
  readonly onAgain: () => void
  readonly onTakeBack: () => Promise<void>
}

const NUMBERS = ['rows', 'imported', 'out', 'held'] as const

export function OpeningImportDone({ at, onAgain, onTakeBack }: DoneProps) {
  const t = useText()
  const { store } = useDesk()
  const { lines, ids, failed, file } = at
  const balance = useLiveAnswer(() => openingBalance(store, lines), [store, lines])
  const actions = useDoneActs(at, { onAgain, onTakeBack })
  return (
    <Page title={t('custodyRegister.opening.title')} note={file.name} actions={actions}>
      <div className='opening-done'>
        {failed !== undefined && <RefusalNote words={openingRefusalWords(failed)} />}
        <p className='opening-said' role='status'>
          {t('custodyRegister.opening.done', { count: ids.length })}
        </p>
        <p className='quiet'>{t('custodyRegister.opening.doneHint')}</p>
        <table className='opening-balance'>
          <thead>
            <tr>
              <th scope='col'>{t('custodyRegister.opening.balance.kind')}</th>
              {NUMBERS.map((key) => (
                <th key={key} scope='col'>
                  {t(`custodyRegister.opening.balance.${key}`)}
                </th>
              ))}
              <th scope='col'>{t('custodyRegister.opening.balance.declared')}</th>
            </tr>
          </thead>
          <tbody>
            {balance?.map((line) => (
              <BalanceRow key={line.kind} name={kindWords(line.kind)} line={line} />
            ))}
            {balance && <BalanceRow name={t('custodyRegister.opening.balance.total')} line={balanceTotal(balance)} />}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

function BalanceRow({ name, line }: { readonly name: string; readonly line: BalanceNumbers }) {
  return (
    <tr>
      <th scope='row'>{name}</th>
      {NUMBERS.map((key) => (
        <td key={key}>{line[key]}</td>
      ))}
      <td>{formatFen(line.declaredFen as Fen)}</td>
    </tr>
  )
}

function useDoneActs(
  { file, lines, ids }: DoneProps['at'],
  { onAgain, onTakeBack }: Omit<DoneProps, 'at'>,
): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const covered = usePrivacy((state) => state.covered)
  const labels = async (): Promise<void> => {
    const printed = await printCustodyLabels(desk, ids)
    if (!printed.ok && printed.error.code !== 'cancelled')
      showNotice(<RefusalNote words={custodyRefusalWords(printed.error.code)} />, { autoClose: 12_000 })
  }
  return [
    {
      id: 'print-balance',
      label: t('custodyRegister.opening.printBalance'),
      icon: IconPrinter,
      keys: 'F2',
      run: () => printOpeningBalance(desk, file.name, lines),
    },
    {
      id: 'print-opening-labels',
      label: t('custodyRegister.acts.labels'),
      icon: IconTag,
      keys: 'F4',
      isAvailable: !covered && ids.length > 0,
      whyNot: covered ? t('kit.coverOn') : t('custodyRegister.opening.nothingNew'),
      run: labels,
    },
    {
      id: 'see-opening',
      label: t('custodyRegister.opening.see'),
      icon: IconArrowRight,
      keys: 'F7',
      run: () => void navigate({ to: '/custody', search: { f: 'mark/opening' } }),
    },
    {
      id: 'take-back-opening',
      label: t('custodyRegister.opening.takeBack', { count: ids.length }),
      ...{ icon: IconArrowBackUp, keys: 'F6' },
      isAvailable: ids.length > 0,
      whyNot: t('custodyRegister.opening.nothingNew'),
      run: onTakeBack,
    },
    { id: 'other-opening', label: t('custodyRegister.opening.other'), run: onAgain },
  ]
}

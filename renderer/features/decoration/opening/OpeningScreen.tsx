/** `/decoration/opening`: what was running before the program (期初导入): template, file, rows with what is wrong, balance to sign. */

import { IconArrowLeft, IconCheck, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { importCaseOpening, OPENING_CASES, previewCaseOpening } from '#renderer/features/decoration/commands/opening.ts'
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { foreignRefusalWords, moduleRefusalWords } from '#renderer/text/refusals.ts'
import { text, useText } from '#renderer/text/text.ts'
import { decorationOpening } from '#renderer/text/zh-CN/decorationOpening.ts'
import { rosterFiles } from '#renderer/text/zh-CN/rosterFiles.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { TableFilePick } from '#renderer/ui/TableFilePick.tsx'
import type { CaseOpeningLine } from '#shared/domain/decoration/opening/openingCase.ts'
import { OpeningLines } from './OpeningLines.tsx'
import { printCaseBalance } from './openingBalance.ts'
import { caseOpeningTemplate, readCaseOpeningFile } from './openingFile.ts'

interface Shown {
  readonly file: string
  readonly lines: readonly CaseOpeningLine[]
  /** How many went in; undefined before. */
  readonly imported?: number
}

export function OpeningScreen() {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const [shown, setShown] = useState<Shown>()
  const [refusal, setRefusal] = useState<string>()
  const mayImport = desk.store.registry.mayAct(OPENING_CASES, desk.signature.actor.role) === 'allowed'
  const pick = async (file: File): Promise<void> => {
    const read = await readCaseOpeningFile(file)
    setRefusal(read.ok ? undefined : read.error.code)
    if (read.ok) setShown({ file: file.name, lines: await previewCaseOpening(desk.store, read.value) })
  }
  const run = async ({ file, lines }: Shown): Promise<void> => {
    const rows = lines.map(({ row }) => row)
    const done = await importCaseOpening(desk, rows)
    setRefusal(done.ok ? undefined : done.error.code)
    const after = await previewCaseOpening(desk.store, rows)
    setShown({ file, lines: after, ...(done.ok ? { imported: done.value.length } : {}) })
  }
  const leave = (): void => (shown === undefined ? void navigate({ to: '/decoration' }) : setShown(undefined))
  const label = t(shown === undefined ? 'decorationOpening.cases' : 'decorationOpening.other')
  const back: DeskAction = { id: 'leave-opening', label, icon: IconArrowLeft, keys: 'Escape', run: leave }
  useHotKeys([back])
  if (shown === undefined)
    return (
      <Page title={t('decorationOpening.title')} filters={<DecorationNav at='opening' />}>
        {refusal !== undefined && <RefusalNote words={wordsOf(refusal)} />}
        <TableFilePick
          words={{
            title: t('decorationOpening.head'),
            drop: t('decorationOpening.drop'),
            button: t('decorationOpening.pick'),
            field: t('decorationOpening.pick'),
            template: t('decorationOpening.template'),
          }}
          whyNot={mayImport ? undefined : t('decorationOpening.onlyLeaders')}
          onPick={(file) => void pick(file)}
          onTemplate={saveTemplate}
          acts={<ActionButton action={back} />}
        >
          <ol>
            <li>{t('decorationOpening.step1')}</li>
            <li>{t('decorationOpening.step2')}</li>
            <li>{t('decorationOpening.step3')}</li>
          </ol>
        </TableFilePick>
      </Page>
    )
  const count = (standing: CaseOpeningLine['standing']) => shown.lines.filter((one) => one.standing === standing).length
  const fresh = count('new')
  const start: DeskAction = {
    ...{ id: 'start-opening', label: t('decorationOpening.start', { count: fresh }), icon: IconCheck, keys: 'F2' },
    isAvailable: mayImport && fresh > 0,
    run: () => void run(shown),
  }
  const print: DeskAction = {
    ...{ id: 'print-balance', label: t('decorationOpening.printBalance'), icon: IconPrinter, keys: 'F7' },
    run: () => void printCaseBalance(desk, shown.file, shown.lines),
  }
  const counts = { file: shown.file, fresh, faulty: count('faulty'), known: count('known') }
  return (
    <Page
      title={t('decorationOpening.title')}
      note={t('decorationOpening.counts', counts)}
      actions={[start, print, back]}
    >
      {refusal !== undefined && <RefusalNote words={wordsOf(refusal)} />}
      {shown.imported !== undefined && <p role='status'>{t('decorationOpening.done', { count: shown.imported })}</p>}
      <OpeningLines lines={shown.lines} />
    </Page>
  )
}

function wordsOf(code: string) {
  if (Object.hasOwn(decorationOpening.refusals, code))
    return moduleRefusalWords('decorationOpening', code as keyof typeof decorationOpening.refusals)
  if (Object.hasOwn(rosterFiles.refusals, code))
    return moduleRefusalWords('rosterFiles', code as keyof typeof rosterFiles.refusals)
  return foreignRefusalWords(code)
}

async function saveTemplate(): Promise<void> {
  const name = `${text('decorationOpening.templateName')}.xlsx`
  downloadFile(name, await writeTable(caseOpeningTemplate(), 'xlsx'), 'xlsx')
}

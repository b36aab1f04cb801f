/** Ctrl+P of a register: prints what is shown and says what became of it. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { text, useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { MOST_PRINTED } from '#shared/domain/lists/listSheet.ts'
import { type PrintedRegister, printRegister } from './printRegister.ts'

/** The act with its key; `table` is asked when it is pressed. */
export function useTablePrint(count: number, table: () => PrintedRegister): DeskAction {
  const t = useText()
  const desk = useDesk()
  const covered = usePrivacy((state) => state.covered)
  const action: DeskAction = {
    id: 'print-list',
    label: t('lists.printKey'),
    keys: 'Ctrl+P',
    isAvailable: !covered && count > 0,
    whyNot: covered ? t('kit.coverOn') : t('lists.printing.empty'),
    run: async () => {
      const printed = await printRegister(desk, table())
      if (printed.ok)
        showNotice(text(desk.info.host === 'electron' ? 'lists.printing.sent' : 'lists.printing.dialogClosed'))
      else if (printed.error.code === 'too-many')
        showNotice(text('lists.printing.tooMany', { count, most: MOST_PRINTED }))
      else if (printed.error.code !== 'cancelled') showNotice(text('lists.printing.failed'), { role: 'alert' })
    },
  }
  useHotKeys([action])
  return action
}

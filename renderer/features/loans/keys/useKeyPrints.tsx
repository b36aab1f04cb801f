/** Labels and the register of what the list shows. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { printLabels } from '#renderer/features/loans/printLabels.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { paperText, useText } from '#renderer/text/text.ts'
import { keyRegisterPaper, registerOf } from './keyPapers.ts'
import type { FoundKeys } from './keyViews.ts'
import { sayKeyRefusal } from './useKeySteps.tsx'

export function useKeyPrints({ sets, entrusted }: FoundKeys, typed: string) {
  const t = useText()
  const desk = useDesk()
  const kept = sets.filter(({ thing }) => thing.active)
  const held = entrusted.filter(({ state }) => state.status === 'held')
  return {
    labels: {
      isAvailable: kept.length > 0,
      run: async (): Promise<void> => {
        const printed = await printLabels(desk, kept)
        if (!printed.ok) sayKeyRefusal(printed.error.code)
      },
    },
    register: {
      isAvailable: kept.length > 0 || held.length > 0,
      run: async (): Promise<void> => {
        const choice = { scope: typed.trim() || paperText()('keys.allRows'), sets: kept, entrusted: held }
        const done = await issueFilled(desk, keyRegisterPaper, (context) => registerOf(desk.store, choice, context))
        if (!done.ok) {
          sayKeyRefusal(done.error.code)
          return
        }
        const { sheetId, number } = done.value.draft
        await sendPaper(desk, { sheetId, number, title: t('papers.forms.key-register') })
      },
    },
  }
}

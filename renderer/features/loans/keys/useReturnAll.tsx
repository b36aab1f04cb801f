/** Whoever brings a set back brings all: one key takes everything back that the borrower of the chosen set has out. */
import { IconArrowBackUp } from '@tabler/icons-react'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import type { KeyLine } from './queries.ts'
import { useKeySteps } from './useKeySteps.tsx'

export function useReturnAll(line: KeyLine | undefined, sets: readonly KeyLine[]): readonly DeskAction[] {
  const t = useText()
  const shown = useShownName()
  const { returnAll } = useKeySteps()
  if (line?.loan === undefined) return []
  const theirs = sets.filter(({ loan }) => loan !== undefined && borrowerOf(loan) === borrowerOf(line.loan))
  if (theirs.length < 2) return []
  const label = t('keys.acts.returnAll', { who: shown(line.loan.who), count: theirs.length })
  return [{ id: 'return-all', label, icon: IconArrowBackUp, keys: 'Ctrl+B', run: () => returnAll(theirs) }]
}

function borrowerOf(line: KeyLine['loan']): string {
  const { personId, staffId, name, phone } = line?.loan ?? {}
  return personId ?? staffId ?? `${name} ${phone}`
}

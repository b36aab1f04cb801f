/** The recovery sheet as a job for the printer: made from a code that is kept nowhere, and forgotten once it is sent. */
import type { Text } from '#renderer/text/text.ts'
import { RECOVERY_SHEET_ID, recoverySheetModel } from '#shared/domain/sheets/recoverySheet.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'

/** What stands above the code. */
export interface RecoveryFacts {
  readonly community: string
  /** Printed moment. */
  readonly at: string
  readonly desk: string
}

const GROUP_LENGTH = 5

/** The code as groups to be read and typed. */
export function codeGroups(code: string): readonly string[] {
  const signs = code.replaceAll(/[\s-]/g, '')
  return Array.from({ length: Math.ceil(signs.length / GROUP_LENGTH) }, (_, index) =>
    signs.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH),
  )
}

/** The job; `t` speaks the language of paper. The QR is what a scanner types into the field: the signs alone. */
export function recoveryJob(code: string, { community, at, desk }: RecoveryFacts, t: Text): SheetJob {
  const model = recoverySheetModel({
    title: t('passphrase.sheet.title'),
    subtitle: t('passphrase.sheet.subtitle'),
    facts: [
      { label: t('passphrase.sheet.community'), value: community },
      { label: t('passphrase.sheet.made'), value: at },
      { label: t('passphrase.sheet.desk'), value: desk },
    ],
    codeTitle: t('passphrase.sheet.code'),
    groups: [...codeGroups(code)],
    qr: codeGroups(code).join(''),
    whereTitle: t('passphrase.sheet.where'),
    where: t('passphrase.sheet.whereText'),
    howTitle: t('passphrase.sheet.how'),
    steps: ([1, 2, 3, 4] as const).map((step) => t(`passphrase.sheet.step${step}`)),
    warning: t('passphrase.sheet.warning'),
    signatures: [t('passphrase.sheet.handed'), t('passphrase.sheet.kept'), t('passphrase.sheet.date')],
  })
  return { sheetId: RECOVERY_SHEET_ID, model, paper: 'A4', copies: 1 }
}

// All protections, by the room they stand in.
import type { Protection } from './protection.ts'
import { backupProtections } from './protections/backup.ts'
import { exchangeProtections } from './protections/exchange.ts'
import { foldProtections } from './protections/fold.ts'

export const PROTECTIONS: readonly Protection[] = [...foldProtections, ...exchangeProtections, ...backupProtections]

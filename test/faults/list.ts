// All protections, by the room they stand in.
import type { Protection } from './protection.ts'
import { backupProtections } from './protections/backup.ts'
import { conflictsProtections } from './protections/conflicts.ts'
import { custodyProtections } from './protections/custody.ts'
import { decorationProtections } from './protections/decoration.ts'
import { desksProtections } from './protections/desks.ts'
import { exchangeProtections } from './protections/exchange.ts'
import { exchangeKeysProtections } from './protections/exchangeKeys.ts'
import { foldProtections } from './protections/fold.ts'
import { hostProtections } from './protections/host.ts'
import { startUpProtections } from './protections/startup.ts'
import { wireProtections } from './protections/wire.ts'

export const PROTECTIONS: readonly Protection[] = [
  ...foldProtections,
  ...exchangeProtections,
  ...exchangeKeysProtections,
  ...backupProtections,
  ...hostProtections,
  ...startUpProtections,
  ...conflictsProtections,
  ...desksProtections,
  ...wireProtections,
  ...custodyProtections,
  ...decorationProtections,
]

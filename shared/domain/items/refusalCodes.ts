/** Every code with which an act on items is refused, so that each has its words. */
import type { CorrectionRefusal, VoidRefusal } from '#shared/domain/correction.ts'
import type { PaperRefusal } from '#shared/domain/paperDecision.ts'
import type { EndRefusal } from './ending.ts'
import type { HandRefusal } from './handling.ts'
import type { MendRefusal } from './mending.ts'
import type { AttendRefusal, MakePromiseRefusal } from './promises.ts'
import type { RegisterRefusal } from './register.ts'

type AnyRefusal = RegisterRefusal | MakePromiseRefusal | AttendRefusal | HandRefusal | EndRefusal | MendRefusal
/** Words of these are common to all modules. */
type CommonCode = 'beyond-role' | (CorrectionRefusal | VoidRefusal | PaperRefusal)['code']

/** A code of this module alone. */
export type ItemRefusalCode = Exclude<AnyRefusal['code'], CommonCode>

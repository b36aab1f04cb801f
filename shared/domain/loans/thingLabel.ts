/** The label that sticks on a thing of the cabinet: its name, its place, and the code that lends it and takes it back. */
import { z } from 'zod'
import { type SheetFrame, sheetFrameSchema } from '#shared/domain/sheets/sheetModel.ts'
import type { LoanThing } from './schema.ts'
import { thingCode } from './thingCode.ts'

/** Under this id `renderer/print` lays a label out; no form, so it has no number. */
export const THING_LABEL_SHEET_ID = 'loan-thing@1'

/** Run-time schema of the model. */
export const thingLabelSchema = z.strictObject({ frame: sheetFrameSchema, note: z.string() }).readonly()
/** A label, everything as printed. */
export type ThingLabelSheet = z.infer<typeof thingLabelSchema>

/** Where the label comes from: company and community as printed. */
export interface LabelHouse {
  readonly company: string
  readonly community: string
}

/** The label of a thing. **Throws** when the id is not a UUID. Source: handbook D25. */
export function buildThingLabel(
  thing: Pick<LoanThing, 'label' | 'slot'> & { readonly id: string },
  { company, community }: LabelHouse,
): ThingLabelSheet {
  const frame: SheetFrame = {
    company,
    community,
    title: thing.label,
    serialNumber: '',
    serialMark: '',
    unit: '',
    owner: '',
    dateTime: '',
    operator: '',
    copyLabels: [community],
    signatures: [],
    seal: '',
    recordCode: thingCode(thing.id),
    templateVersion: 1,
    print: { line: '', reprint: '', sample: false },
  }
  const place = thing.slot === '' ? '' : `柜位 ${thing.slot}　`
  return { frame, note: `${place}用后归还前台，扫码即还` }
}

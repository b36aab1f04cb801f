/** The test page of a printer (architecture 9): rulers from two edges and a cross, to read off how far this printer is off. */
import { z } from 'zod'
import type { JsonObject } from '#shared/kernel/json.ts'

/** What a print job of a test page names. */
export const TEST_PAGE_SHEET_ID = 'printer-test@1'

const testPageSchema = z.strictObject({
  /** Which paper, which printer, which desk, when and by whom; as printed. */
  lines: z.array(z.string()).max(6).readonly(),
})
/** The words of a test page. */
export type TestPage = z.infer<typeof testPageSchema>

/** The model of a test page. */
export function testPageModel(lines: readonly string[]): JsonObject {
  return { lines: [...lines] }
}

/** The words of a test page, or undefined for a model of something else. */
export function readTestPage(model: JsonObject): TestPage | undefined {
  const read = testPageSchema.safeParse(model)
  return read.success ? read.data : undefined
}

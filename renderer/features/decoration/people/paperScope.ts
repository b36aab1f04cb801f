/** 许可内容与范围 as it is offered: what was declared line by line, or the declaration items where nobody wrote lines. */
import type { WorkLine } from '#shared/domain/decoration/cases/applicationFold.ts'

/** One text, lines apart by `；`. */
export function paperText(
  works: readonly WorkLine[],
  declared: readonly string[],
  wordOf: (item: string) => string,
): string {
  const lines = works.map(({ place, content }) => `${place}${content}`).filter((line) => line !== '')
  return lines.length > 0 ? lines.join('；') : declared.map(wordOf).join('、')
}

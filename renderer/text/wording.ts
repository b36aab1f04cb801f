/** The typing of the wording tables: a text that is missing in one language, or left over in it, does not compile. */

/** The same texts in English: every key of the Chinese table, plus `_one` beside each `_other` (Chinese has no plural). */
export type Wording<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Wording<Source[Key]>
} & {
  readonly [Key in keyof Source as Key extends `${infer Base}_other` ? `${Base}_one` : never]: string
}

/** Refuses, at compile time, texts that the Chinese table does not have. */
type NoExtra<Texts, Shape> = Texts extends string
  ? Texts
  : { [Key in keyof Texts]: Key extends keyof Shape ? NoExtra<Texts[Key], Shape[Key]> : never }

export interface Topic<Source> {
  readonly 'zh-CN': Source
  readonly en: Wording<Source>
}

/** Pairs the two languages of one topic. */
export function topic<const Source, English extends Wording<Source>>(
  chinese: Source,
  english: English & NoExtra<English, Wording<Source>>,
): Topic<Source> {
  return { 'zh-CN': chinese, en: english }
}

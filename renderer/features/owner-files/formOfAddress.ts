/** How the desk addresses somebody (handbook R14). Nobody's sex is on file, so the family name carries both forms. */
import { maskName } from '#shared/kernel/names.ts'

const HAN_ONLY = /^\p{Script=Han}{2,}$/u

/** The family name of a Chinese name (欧阳娜娜: 欧阳), or undefined where a name is said as a whole. */
export function familyName(name: string): string | undefined {
  if (!HAN_ONLY.test(name)) return undefined
  return maskName(name).split('*')[0]
}

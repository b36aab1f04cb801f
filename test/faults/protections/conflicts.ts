// What holds off a silent overwrite: a form rests on what it showed, and what was typed stays (fault case 62).
import type { Protection } from '#test/faults/protection.ts'

const TYPED_STAYS = {
  path: 'renderer/features/loans/thingFollow.test.tsx',
  title:
    'a change arrives under an open form: typed text stays, the rest follows, and saving opens a conflict (case 62)',
}

export const conflictsProtections: readonly Protection[] = [
  {
    id: 'typed-text-stays',
    cases: [62],
    what: 'a field that was typed in keeps its text when another desk writes it',
    file: 'renderer/db/formMerge.ts',
    find: 'const taken = names.filter((name) => !kept.includes(name)).map(',
    replace: 'const taken = names.map(',
    test: TYPED_STAYS,
  },
  {
    id: 'saving-names-what-was-seen',
    cases: [62],
    what: 'saving names the writes that the form showed, not those that stand when it is saved',
    file: 'renderer/features/loans/commands.ts',
    find: 'const rests = shown ?? { before: values, seen }',
    replace: 'const rests = { before: shown?.before ?? values, seen }',
    test: TYPED_STAYS,
  },
]

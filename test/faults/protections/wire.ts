// What the bytes of a file hold off: swapped headers, replays, garbage; and pages that end where they should not.
import type { Protection } from '#test/faults/protection.ts'

export const wireProtections: readonly Protection[] = [
  {
    id: 'header-is-bound-in',
    cases: [53],
    what: 'the whole header is associated data of the cipher',
    file: 'shared/sync/wire/frame.ts',
    find: "import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'",
    replace:
      "import { xchacha20poly1305 as cipher } from '@noble/ciphers/chacha.js'\nconst xchacha20poly1305 = (key: Uint8Array, nonce: Uint8Array, _start: Uint8Array) => cipher(key, nonce)",
    test: {
      path: 'shared/sync/wire/frame.test.ts',
      title: 'with a header swapped or said anew does not open, whatever hash it brings (case 53)',
    },
  },
  {
    id: 'garbage-is-a-refusal',
    cases: [55],
    what: 'a broken deflate stream is a refusal, not a fault',
    file: 'shared/sync/wire/inflating.ts',
    find: '    return undefined\n  }',
    replace: "    throw new Error('no deflate stream')\n  }",
    test: {
      path: 'shared/sync/wire/packing.property.ts',
      title: 'of damaged or foreign bytes is a refusal, in bounded time, and poisons nothing (case 55)',
    },
  },
  {
    id: 'a-run-has-one-at-least',
    cases: [47],
    what: 'a run holds at least one change, however small the limit',
    file: 'renderer/db/log/ownRun.ts',
    find: 'if (bytes > maxBytes && taken.length > 0) return taken',
    replace: 'if (bytes > maxBytes) return taken',
    test: {
      path: 'renderer/db/log/pages.property.ts',
      title: 'is cut at any limit, met exactly or smaller than one change, and nothing is skipped (case 47)',
    },
  },
  {
    id: 'empty-pages-go-on',
    cases: [47],
    what: 'a journal is read until its host says that there is no more, not until a page is empty',
    file: 'renderer/db/journalPages.ts',
    find: 'from = next',
    replace: 'from = records.length > 0 ? next : null',
    test: {
      path: 'renderer/db/log/pages.property.ts',
      title: 'is read to its end through pages that hold nothing (case 47)',
    },
  },
]

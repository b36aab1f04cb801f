// What a screen test needs beside happy-dom: patience, fonts to wait for, and an empty page after each test.
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A busy machine is slower than the library's one second.
configure({ asyncUtilTimeout: 8000 })

// A box that grows with its text listens for the fonts; happy-dom has none.
if (document.fonts === undefined) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

afterEach(cleanup)

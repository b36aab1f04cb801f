// What a screen test needs beside happy-dom: patience, and an empty page after each test.
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A busy machine is slower than the library's one second.
configure({ asyncUtilTimeout: 8000 })

afterEach(cleanup)

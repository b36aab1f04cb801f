// What a screen test needs beside happy-dom: an empty page after each test.
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

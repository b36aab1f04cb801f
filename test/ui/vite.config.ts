/** Serves the harness page: the kit and the shell with made-up people, for looking at. Never shipped. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: resolve(import.meta.dirname),
  plugins: [react()],
  cacheDir: resolve(import.meta.dirname, '../../out/ui-cache'),
  server: { host: '127.0.0.1', port: 7421, strictPort: true, fs: { allow: [resolve(import.meta.dirname, '../..')] } },
})
